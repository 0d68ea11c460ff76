import { z } from 'zod'
import { facetNames, sorts } from '#app/features/search/engine.ts'
import { MAX_LIMIT } from '#app/features/search/schema.ts'
import {
  fitAnswer,
  lineageAnswer,
  modelList,
  modelWhole,
  placeList,
  placeWhole,
  problemBody,
} from '#app/web/api-schema.ts'

const query = (name: string, description: string, schema: object = { type: 'string' }) => ({
  name,
  in: 'query',
  description,
  schema,
})

const limit = query('limit', `How many at most, 1 to ${MAX_LIMIT}`, {
  type: 'integer',
  minimum: 1,
  maximum: MAX_LIMIT,
})

const filters = facetNames.map((name) => ({
  ...query(name, 'Repeat it, or part values by commas, for any of several', {
    type: 'array',
    items: { type: 'string' },
  }),
  explode: true,
}))

const problems = {
  '400': { $ref: '#/components/responses/Problem' },
  '404': { $ref: '#/components/responses/Problem' },
}

function answers(schema: string, description: string) {
  const content = { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } }
  return {
    '200': { description, content },
    '304': { description: 'Not changed since the ETag sent' },
    ...problems,
  }
}

/** Describes what the API answers today; `origin` is the public address. */
export function openApi(origin: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Chung Tay',
      version: '1',
      description:
        'Published poverty-reduction models of Vietnamese communes. Reading needs no key; every site may ask.',
    },
    servers: [{ url: `${origin}/api/v1` }],
    paths: {
      '/models': {
        get: {
          operationId: 'searchModels',
          summary: 'Search published models',
          parameters: [
            query('q', 'Words, with or without accents'),
            ...filters,
            query('unit', 'Unit code: the unit and what lies under it'),
            query('sort', 'In which order', { type: 'string', enum: sorts }),
            query('near', 'Unit code that sort=near measures from'),
            limit,
            query('cursor', 'nextCursor of the page before'),
          ],
          responses: answers('ModelList', 'One page of models'),
        },
      },
      '/models/{slug}': {
        get: {
          operationId: 'readModel',
          summary: 'One published model in full',
          parameters: [{ name: 'slug', in: 'path', required: true, schema: { type: 'string' } }],
          responses: {
            ...answers('Model', 'The model'),
            '410': { $ref: '#/components/responses/Problem' },
          },
        },
      },
      '/models/{slug}/fit': {
        get: {
          operationId: 'fitModel',
          summary: 'How a published model suits a commune, with reasons',
          parameters: [
            { name: 'slug', in: 'path', required: true, schema: { type: 'string' } },
            { ...query('unit', 'Code of a commune, ward or special zone'), required: true },
          ],
          responses: answers('Fit', 'Reasons for and against, and what is not known'),
        },
      },
      '/models/{slug}/lineage': {
        get: {
          operationId: 'modelLineage',
          summary: 'Who replicated a model and the models that grew out of it, nearest generation first',
          parameters: [
            { name: 'slug', in: 'path', required: true, schema: { type: 'string' } },
            query('cursor', 'nextCursor of the page before'),
          ],
          responses: answers('Lineage', 'Counts, and one page of places'),
        },
      },
      '/places': {
        get: {
          operationId: 'searchPlaces',
          summary: 'Administrative units by present or former name',
          parameters: [
            query('q', 'A name, with or without accents, or a code'),
            query('within', 'Code of a unit above'),
            query('level', 'province or commune', { type: 'string', enum: ['province', 'commune', 'any'] }),
            limit,
          ],
          responses: answers('PlaceList', 'Units, best match first'),
        },
      },
      '/places/{code}': {
        get: {
          operationId: 'readPlace',
          summary: 'One administrative unit and its history',
          parameters: [{ name: 'code', in: 'path', required: true, schema: { type: 'string' } }],
          responses: answers('Place', 'The unit'),
        },
      },
    },
    components: {
      schemas: {
        ModelList: z.toJSONSchema(modelList),
        Model: z.toJSONSchema(modelWhole),
        Fit: z.toJSONSchema(fitAnswer),
        Lineage: z.toJSONSchema(lineageAnswer),
        PlaceList: z.toJSONSchema(placeList),
        Place: z.toJSONSchema(placeWhole),
        Problem: z.toJSONSchema(problemBody),
      },
      responses: {
        Problem: {
          description: 'What was wrong',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  }
}
