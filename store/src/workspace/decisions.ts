/** Layer 3: the log of decisions, a hash chain. Whatever breaks the chain is reported, and nothing is touched. */
import { createHash, randomBytes } from 'node:crypto'
import { StoreError } from '@polylogue/graph-schema'
import type { Decision } from '@polylogue/graph-schema'
import { openAppendLog } from './append-log.ts'
import type { Decisions, NewDecision } from './workspace.ts'

export function openDecisions(dir: string, writable: boolean): Decisions {
  const log = openAppendLog<Decision>(dir, 'decisions', writable)
  let checked: readonly Decision[] | null = null
  const all = () => {
    const records = log.all()
    if (records !== checked) { checkChain(records); checked = records }
    return records
  }
  all()
  return {
    all,
    append(decision) {
      const records = all()
      const twin = decision.id === undefined ? undefined : records.find((d) => d.id === decision.id)
      if (twin) return sameOrRefuse(twin, decision)
      const last = records.at(-1)
      const whole: Decision = {
        seq: records.length + 1, id: decision.id ?? randomBytes(16).toString('hex'), prev: last ? hashOf(last) : '',
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

function checkChain(records: readonly Decision[]): void {
  for (const [i, record] of records.entries()) {
    const prev = i === 0 ? '' : hashOf(records[i - 1])
    if (record.seq !== i + 1 || record.prev !== prev) {
      throw new StoreError('workspace/broken-chain', `Decision ${i + 1} does not follow from the one before it: the log of decisions was changed from outside.`, { remedy: 'Restore the log folder from a backup; nothing was changed.' })
    }
  }
}

function sameOrRefuse(twin: Decision, decision: NewDecision): Decision {
  const content = (d: NewDecision) => JSON.stringify([d.actor, d.verb, d.target, d.other, d.before, d.after, d.reason])
  if (content(twin) === content(decision)) return twin
  throw new StoreError('workspace/decision-id-reused', `The id ${twin.id} belongs to decision ${twin.seq}, which says something else.`, { remedy: 'Give each decision an id of its own.' })
}
