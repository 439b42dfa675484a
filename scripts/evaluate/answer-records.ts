/**
 * Answers for the records of a benchmark task: one for each record, in order. A record that breaks the task gets the
 * empty answer and is told of, so that one bad record costs one answer and not the run.
 */

export const TASK_NAMES = ['ner', 'quotations', 'directed_sentiment', 'citations', 'acronyms', 'coreference', 'text_reuse'] as const
export type TaskName = typeof TASK_NAMES[number]
export type Task = (record: unknown) => unknown

/** What "found nothing" looks like in each task's format; the measures of every set read it so. */
const NOTHING: Readonly<Record<TaskName, Readonly<Record<string, unknown>>>> = {
  ner: { entities: [] },
  quotations: { quotes: [] },
  directed_sentiment: { label: 'neutral', relation: 'other', relations: [] },
  citations: { fields: [] },
  acronyms: { pairs: [], short: [], long: [] },
  coreference: { clusters: [] },
  text_reuse: { matches: [], cases: [] },
}

export interface Answers {
  readonly predictions: readonly Record<string, unknown>[]
  /** Records that the task could not take, with the reason. */
  readonly failures: readonly { readonly id: unknown, readonly message: string }[]
}

/** One prediction for each record, with its id. The task never sees the gold; `context` is what all records of a set share. */
export function answerRecords(name: TaskName, task: Task, records: readonly Record<string, unknown>[], context: Readonly<Record<string, unknown>> = {}): Answers {
  const failures: { id: unknown, message: string }[] = []
  const predictions = records.map((record) => {
    const { gold: _gold, ...question } = record
    const id = question.id
    try {
      const answer = task({ ...question, ...context })
      if (typeof answer === 'object' && answer !== null && !Array.isArray(answer)) return { ...answer, id }
      if (answer !== null && answer !== undefined) failures.push({ id, message: `the task answered with a ${Array.isArray(answer) ? 'list' : typeof answer}` })
    } catch (error) {
      failures.push({ id, message: error instanceof Error ? error.message : String(error) })
    }
    return { ...NOTHING[name], id }
  })
  return { predictions, failures }
}
