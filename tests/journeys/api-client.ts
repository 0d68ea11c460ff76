import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect } from 'vitest'
import { indexModels } from '#app/features/search/index-models.server.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { openSite } from '#tests/journeys/site.ts'
import type { Answer, Question, Site } from '#tests/journeys/site.ts'
import { aDraft, aModel } from '#tests/support/model-makers.ts'
import { ELSEWHERE, HERE } from '#tests/support/people.ts'
import { aReplication } from '#tests/support/replication-makers.ts'

type Models = {
  items: { slug: string; title: string; category: string }[]
  total: number
  nextCursor: string | null
  facets: Record<string, { value: string; count: number }[]>
}

export type Api = {
  site: Site
  schemas: Ajv2020
  ask: (address: string, question?: Question) => Promise<Answer>
  models: (query: string) => Promise<Models>
  /** Fails unless the answer is what the OpenAPI document says of it. */
  isA: (schema: string, answer: Answer) => void
  isProblem: (answer: Answer, status: number, code: string) => void
}

export const text = ({ body }: Answer) => Buffer.from(body, 'latin1').toString()
export const json = (answer: Answer) => JSON.parse(text(answer)) as Record<string, unknown>

/** The site with its API, and the schemas its own document holds. */
export async function openApi(): Promise<Api> {
  const site = await openSite()
  const ask: Api['ask'] = (address, question) => site.ask(`/api/v1${address}`, question)
  const schemas = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(schemas)
  schemas.addSchema(json(await ask('/openapi.json')), 'openapi')

  const isA: Api['isA'] = (schema, answer) => {
    const validate = schemas.getSchema(`openapi#/components/schemas/${schema}`)
    if (!validate) throw new Error(`there is no schema ${schema}`)
    validate(json(answer))
    expect(validate.errors ?? []).toEqual([])
  }
  return {
    site,
    schemas,
    ask,
    isA,
    async models(query) {
      const answer = await ask(`/models?${query}`)
      expect(answer.status, query).toBe(200)
      return json(answer) as Models
    },
    isProblem(answer, status, code) {
      const type = 'application/problem+json; charset=utf-8'
      expect([answer.status, answer.headers['content-type']], text(answer)).toEqual([status, type])
      isA('Problem', answer)
      expect(json(answer)).toMatchObject({ title: code, status })
    },
  }
}

/** Three published models, one of them replicated, and a draft. */
export async function someModels(): Promise<void> {
  const first = await aModel({ externalId: 'nguon-1', example: true })
  const crop = await aModel({
    unitCode: ELSEWHERE,
    text: { title: 'Trồng quế hữu cơ', category: 'livelihood-crop', beneficiaries: ['women'] },
  })
  const water = await aModel({
    unitCode: '15',
    text: {
      title: 'Bể chứa nước cho trường',
      category: 'water-sanitation',
      terrain: ['island'],
      hazards: ['drought'],
    },
  })
  await aDraft({ unitCode: HERE, text: { title: 'Nuôi dúi trong chuồng' } })
  await aReplication({ of: first, state: 'completed' })
  await inTransaction((tx) => indexModels(tx, [first.id, crop.id, water.id]))
}
