import { Refused } from '#tests/support/meilisearch/answers.ts'

export type Task = {
  uid: number
  batchUid: number | null
  indexUid: string | null
  status: 'enqueued' | 'processing' | 'succeeded' | 'failed' | 'canceled'
  type: string
  canceledBy: null
  details: Record<string, unknown>
  error: Refused['body'] | null
  duration: string | null
  enqueuedAt: string
  startedAt: string | null
  finishedAt: string | null
  customMetadata?: string
}

type Work = () => Record<string, unknown>
type Wanted = {
  type: string
  indexUid: string | null
  customMetadata?: string | undefined
  /** Documents it is about: for `failing` only, a real task does not name them. */
  ids?: readonly string[]
}

/** The queue of writes: one at a time, in order, and never before the request that asked for it has its answer. */
export class TaskQueue {
  readonly all: Task[] = []
  /** Makes a task fail, as a full disk or an unreadable document would. */
  failing: (task: Task, ids: readonly string[]) => string | null = () => null
  /** Tasks stay enqueued while it is set. */
  held = false
  private waiting: { task: Task; work: Work; ids: readonly string[] }[] = []
  private busy = false

  constructor(private delayMs: number) {}

  add({ type, indexUid, customMetadata, ids = [] }: Wanted, work: Work) {
    const task: Task = {
      uid: this.all.length,
      batchUid: null,
      indexUid,
      status: 'enqueued',
      type,
      canceledBy: null,
      details: {},
      error: null,
      duration: null,
      enqueuedAt: new Date().toISOString(),
      startedAt: null,
      finishedAt: null,
      ...(customMetadata !== undefined && { customMetadata }),
    }
    this.all.push(task)
    this.waiting.push({ task, work, ids })
    void this.run()
    return { taskUid: task.uid, indexUid, status: task.status, type, enqueuedAt: task.enqueuedAt }
  }

  get(uid: string): Task {
    const task = /^\d+$/.test(uid) ? this.all[Number(uid)] : undefined
    if (!task) throw new Refused('task_not_found', `Task \`${uid}\` not found.`, 404)
    return task
  }

  release() {
    this.held = false
    void this.run()
  }

  private async run() {
    if (this.busy) return
    this.busy = true
    while (this.waiting.length && !this.held) {
      const next = this.waiting.shift()
      if (next) await this.process(next.task, next.work, next.ids)
    }
    this.busy = false
  }

  private async process(task: Task, work: Work, ids: readonly string[]) {
    await new Promise((resolve) => setTimeout(resolve, this.delayMs))
    task.status = 'processing'
    task.batchUid = task.uid
    task.startedAt = new Date().toISOString()
    await new Promise((resolve) => setTimeout(resolve, this.delayMs))
    try {
      const broken = this.failing(task, ids)
      if (broken) throw new Refused('internal', broken, 500, 'internal')
      task.details = work()
      task.status = 'succeeded'
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      task.error = error.body
      task.status = 'failed'
    }
    task.duration = 'PT0.001S'
    task.finishedAt = new Date().toISOString()
  }
}
