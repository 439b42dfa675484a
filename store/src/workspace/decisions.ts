/** Layer 3: the log of decisions, a hash chain. Whatever breaks the chain is reported, and nothing is touched. */
import { createHash, randomBytes } from 'node:crypto'
import { StoreError } from '@polylogue/graph-schema'
import type { Decision } from '@polylogue/graph-schema'
import { openAppendLog } from './append-log.ts'
import type { Decisions, NewDecision } from './workspace.ts'

export function openDecisions(dir: string, writable: boolean): Decisions {
  const log = openAppendLog<Decision>(dir, 'decisions', writable)
  /** What was checked so far: a log only grows, so that each record is hashed and looked at once. */
  let checked: readonly Decision[] = []
  let lastHash = ''
  const byId = new Map<string, Decision>()
  const all = () => {
    const records = log.all()
    if (records === checked) return records
    const from = follows(records, checked) ? checked.length : 0
    if (from === 0) { lastHash = ''; byId.clear() }
    for (let i = from; i < records.length; i++) {
      checkLink(records[i], i + 1, lastHash)
      lastHash = hashOf(records[i])
      byId.set(records[i].id, records[i])
    }
    checked = records
    return records
  }
  all()
  return {
    all,
    append(decision) {
      const records = all()
      const twin = decision.id === undefined ? undefined : byId.get(decision.id)
      if (twin) return sameOrRefuse(twin, decision)
      const whole: Decision = {
        seq: records.length + 1, id: decision.id ?? randomBytes(16).toString('hex'), prev: lastHash,
        at: decision.at ?? new Date().toISOString(), actor: decision.actor, verb: decision.verb, target: decision.target, other: decision.other,
        before: decision.before, after: decision.after, reason: decision.reason, tool: decision.tool,
      }
      log.append([whole])
      return whole
    },
  }
}

/** SHA-256 of a record as it stands in the log. */
export function hashOf(decision: Decision): string {
  return createHash('sha256').update(JSON.stringify(decision)).digest('hex')
}

/** True where the records begin with the very objects that were checked; a log read anew from disk holds others. */
function follows(records: readonly Decision[], checked: readonly Decision[]): boolean {
  return checked.length > 0 && records.length >= checked.length && records[0] === checked[0] && records[checked.length - 1] === checked[checked.length - 1]
}

function checkLink(record: Decision, seq: number, prev: string): void {
  if (record.seq === seq && record.prev === prev) return
  throw new StoreError('workspace/broken-chain', `Decision ${seq} does not follow from the one before it: the log of decisions was changed from outside.`, { remedy: 'Restore the log folder from a backup; nothing was changed.' })
}

function sameOrRefuse(twin: Decision, decision: NewDecision): Decision {
  const content = (d: NewDecision) => JSON.stringify([d.actor, d.verb, d.target, d.other, d.before, d.after, d.reason])
  if (content(twin) === content(decision)) return twin
  throw new StoreError('workspace/decision-id-reused', `The id ${twin.id} belongs to decision ${twin.seq}, which says something else.`, { remedy: 'Give each decision an id of its own.' })
}
