import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { expect } from 'vitest'
import { addFile } from '#app/features/models/add-file.server.ts'
import { addPhoto } from '#app/features/models/add-photo.server.ts'
import { autosaveDraft } from '#app/features/models/autosave-draft.server.ts'
import { autosaveOf } from '#app/features/models/autosave-rows.server.ts'
import { draftOf, textOf } from '#app/features/models/draft-rules.ts'
import { publishModel } from '#app/features/models/publish-model.server.ts'
import { modelBySlug, modelForReading } from '#app/features/models/queries.server.ts'
import { reopenModel } from '#app/features/models/reopen-model.server.ts'
import { saveDraft } from '#app/features/models/save-draft.server.ts'
import type { DraftText } from '#app/features/models/schema.ts'
import { submitModel } from '#app/features/models/submit-model.server.ts'
import { takeBackModel } from '#app/features/models/take-back-model.server.ts'
import { Refusal } from '#app/lib/errors.ts'
import type { Person } from '#app/permissions/actor.ts'
import { db } from '#app/platform/db.server.ts'
import { aPdf, paperWords } from '#tests/support/papers.ts'
import { anApprover, anEditor } from '#tests/support/people.ts'

type Who = 0 | 1

export type Happening =
  | {
      kind: 'type' | 'autosave' | 'closePage' | 'takeBack' | 'reopen' | 'choosePaper' | 'choosePhoto'
      who: Who
    }
  | { kind: 'arrive'; at: number; again: boolean }
  | { kind: 'save'; who: Who; lost: boolean; twice: boolean }
  | { kind: 'submit'; who: Who; twice: boolean }
  | { kind: 'publish'; twice: boolean }
  | { kind: 'bothSave' }
  | { kind: 'upload'; at: number; lost: boolean; twice: boolean }

/** An open form: what stands in it, the version it was opened on, and what it has numbered so far. */
type Form = {
  client: string
  sequence: number
  version: number
  steps: string[]
  text: DraftText
  settles: string[]
}
type Autosave = { by: Who; client: string; sequence: number; version: number; steps: string[] }
type Upload = { by: Who; key: string; mark: string; kind: 'photo' | 'paper'; fileId: string | null }

const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])]

/** Two people who write one model, the pages they have open, and all that is on its way between them and the server. */
export class Desk {
  private readonly people: [Person, Person] = [anEditor(), anEditor()]
  private readonly forms: (Form | null)[] = [null, null]
  private readonly onItsWay: Autosave[] = []
  private readonly uploads: Upload[] = []
  /** Sentences the server has said it keeps: in the draft, or for the one who typed them. */
  private readonly kept = new Set<string>()
  private marks = 0

  private constructor(
    private readonly id: string,
    private slug: string,
  ) {}

  static async open({ id, slug }: { id: string; slug: string }): Promise<Desk> {
    const desk = new Desk(id, slug)
    await desk.openForm(0)
    await desk.openForm(1)
    return desk
  }

  async happen(what: Happening): Promise<void> {
    switch (what.kind) {
      case 'type':
        return void this.forms[what.who]?.steps.push(`Việc ${(this.marks += 1)}`)
      case 'autosave':
        return this.autosave(what.who)
      case 'arrive':
        return this.arrive(what.at, what.again)
      case 'save':
        return this.save(what.who, what.lost, what.twice)
      case 'bothSave':
        return void (await Promise.all([this.save(0, false, false), this.save(1, false, false)]))
      case 'closePage':
        return this.openForm(what.who)
      case 'submit':
        return this.pressed(what.twice, async () =>
          submitModel(this.people[what.who], this.slug, { version: await this.version() }),
        )
      case 'takeBack':
        return this.pressed(false, () => takeBackModel(this.people[what.who], this.slug))
      case 'publish':
        return this.publish(what.twice)
      case 'reopen':
        await this.pressed(false, () => reopenModel(this.people[what.who], this.slug))
        return
      case 'choosePaper':
      case 'choosePhoto':
        return this.choose(what.who, what.kind === 'choosePaper' ? 'paper' : 'photo')
      case 'upload':
        return this.upload(what.at, what.lost, what.twice)
    }
  }

  /** Everything still on its way is sent until it is answered, on a draft that is open. */
  async lineIsBack(): Promise<void> {
    await this.happen({ kind: 'takeBack', who: 0 })
    await this.happen({ kind: 'reopen', who: 0 })
    for (const by of [0, 1] as const) await this.save(by, false, false)
    for (const at of this.uploads.keys()) await this.upload(at, false, true)
  }

  async undelivered(): Promise<Upload[]> {
    return this.uploads.filter(({ fileId }) => fileId === null)
  }

  /** Every sentence that was acknowledged stands somewhere its writer finds it, and nothing stands anywhere twice. */
  async check(): Promise<void> {
    const draft = (await modelBySlug(this.slug)).draft
    const revisions = await db.modelRevision.findMany({
      where: { modelId: this.id },
      select: { content: true },
    })
    const texts = [
      ...(draft ? [draftOf(draft)] : []),
      ...revisions.map(({ content }) => content as unknown as ReturnType<typeof draftOf>),
    ]
    for (const { steps, photos, files } of texts) {
      expect(steps).toEqual([...new Set(steps)])
      const words = [...photos.map(({ alt }) => alt), ...files.map(({ title }) => title)]
      expect(words).toEqual([...new Set(words)])
    }
    const autosaves = await Promise.all(this.people.map((person) => this.typedBy(person)))
    const found = new Set([
      ...texts.flatMap(({ steps }) => steps),
      ...autosaves.flat(),
      ...this.forms.flatMap((form) => form?.steps ?? []),
    ])
    expect([...this.kept].filter((sentence) => !found.has(sentence))).toEqual([])
    const files = new Set(
      texts.flatMap((text) => [...text.photos, ...text.files].map(({ fileId }) => fileId)),
    )
    const acknowledged = this.uploads.flatMap(({ fileId }) => fileId ?? [])
    expect(acknowledged.filter((fileId) => !files.has(fileId))).toEqual([])
    expect(new Set(acknowledged).size).toBe(acknowledged.length)
  }

  private async typedBy(person: Person): Promise<string[]> {
    const rows = await db.draftAutosave.findMany({ where: { modelId: this.id, accountId: person.id } })
    return rows.flatMap(({ fields }) => ((fields ?? {}) as { steps?: string[] }).steps ?? [])
  }

  private async version(): Promise<number> {
    return (await modelBySlug(this.slug)).draft?.version ?? 0
  }

  /** A page opened anew: what was typed before stands in it only as far as the server kept it, once it is asked for. */
  private async openForm(by: Who): Promise<void> {
    const { draft } = await modelBySlug(this.slug)
    if (!draft || draft.submittedAt) return
    const text = textOf(draftOf(draft))
    const kept = await autosaveOf(this.id, this.people[by].id)
    const restored = kept ? (((kept.fields as { steps?: string[] }).steps ?? []) as string[]) : []
    this.forms[by] = {
      client: randomUUID(),
      sequence: 0,
      version: kept?.version ?? draft.version,
      steps: kept ? restored : [...text.steps],
      text,
      settles: kept ? [kept.client] : [],
    }
  }

  private autosave(by: Who): void {
    const form = this.forms[by]
    if (!form) return
    const { client, version, steps } = form
    this.onItsWay.push({ by, client, version, sequence: (form.sequence += 1), steps: [...steps] })
  }

  /** In any order, and some of them twice. */
  private async arrive(at: number, again: boolean): Promise<void> {
    const place = this.onItsWay.length ? at % this.onItsWay.length : -1
    const message = this.onItsWay[place]
    if (!message) return
    if (!again) this.onItsWay.splice(place, 1)
    const { by, steps, ...save } = message
    const answer = await told(() =>
      autosaveDraft(this.people[by], this.slug, { ...save, lang: 'vi', fields: { steps } }),
    )
    if (answer.ok && answer.value.kept) for (const step of steps) this.kept.add(step)
  }

  private async save(by: Who, lost: boolean, twice: boolean): Promise<void> {
    const form = this.forms[by]
    if (!form) return
    const send = () =>
      told(() =>
        saveDraft(this.people[by], this.slug, {
          text: { ...form.text, steps: form.steps },
          version: form.version,
          autosaves: [form.client, ...form.settles],
        }),
      )
    const answers = await Promise.all(twice ? [send(), send()] : [send()])
    if (answers.some(({ ok }) => ok)) for (const step of form.steps) this.kept.add(step)
    // Without an answer the page still stands as it was, and is sent again some time.
    if (lost) return
    const answer = answers.at(-1)!
    if (answer.ok) return this.openForm(by)
    this.onConflict(form, answer.refusal)
  }

  /** The page shows both texts, and its reader keeps what is in either. */
  private onConflict(form: Form, { code, details }: Refusal): void {
    const { mine, theirs, version } = details as { mine: DraftText; theirs?: DraftText; version?: number }
    expect(mine.steps).toEqual(form.steps)
    if (code !== 'draft_changed' || !theirs || version === undefined) return
    form.steps = union(theirs.steps, mine.steps)
    form.version = version
  }

  private async publish(twice: boolean): Promise<void> {
    const version = await this.version()
    await this.pressed(twice, () => publishModel(anApprover(), this.slug, { version }))
    const { slug } = await db.model.findUniqueOrThrow({ where: { id: this.id }, select: { slug: true } })
    this.slug = slug
    const numbers = await db.modelRevision.findMany({
      where: { modelId: this.id },
      orderBy: { number: 'asc' },
    })
    expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, at) => at + 1))
    expect((await modelForReading(slug))?.revision.number ?? 0).toBe(numbers.length)
  }

  private choose(by: Who, kind: Upload['kind']): void {
    if (this.uploads.filter((upload) => upload.kind === kind).length >= 6) return
    this.uploads.push({ by, kind, key: randomUUID(), mark: `Tệp ${(this.marks += 1)}`, fileId: null })
  }

  private async upload(at: number, lost: boolean, twice: boolean): Promise<void> {
    const upload = this.uploads.length ? this.uploads[at % this.uploads.length] : undefined
    if (!upload) return
    const send = () => told(() => this.sent(upload))
    const answers = await Promise.all(twice ? [send(), send()] : [send()])
    const taken = answers.flatMap((answer) => (answer.ok ? [answer.value.fileId] : []))
    expect(new Set([...taken, ...(upload.fileId ? [upload.fileId] : [])]).size).toBeLessThanOrEqual(1)
    if (!lost) upload.fileId ??= taken[0] ?? null
  }

  private async sent({ by, kind, key, mark }: Upload) {
    const [person, slug] = [this.people[by], this.slug]
    return kind === 'paper'
      ? addFile(person, slug, { ...paperWords, title: mark, key, bytes: aPdf(mark) })
      : addPhoto(person, slug, { alt: mark, caption: '', key, bytes: await picture })
  }

  private async pressed(twice: boolean, press: () => Promise<unknown>): Promise<void> {
    await Promise.all(twice ? [told(press), told(press)] : [told(press)])
  }
}

const picture = sharp({ create: { width: 4, height: 4, channels: 3, background: '#654' } })
  .png()
  .toBuffer()

type Told<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

/** What the server answers; a refusal is an answer like any other. */
function told<T>(ask: () => Promise<T>): Promise<Told<T>> {
  return ask().then(
    (value) => ({ ok: true, value }) as const,
    (error: unknown) => {
      if (error instanceof Refusal) return { ok: false, refusal: error } as const
      throw error
    },
  )
}
