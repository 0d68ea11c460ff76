import { z } from 'zod'
import { evidenceLevels } from '#app/features/models/evidence-rules.ts'
import { documentKinds } from '#app/features/models/schema.ts'
import { againstCodes, forCodes, unknownCodes, verdicts } from '#app/features/profiles/fit-schema.ts'
import { outcomeMonths, workedWords } from '#app/features/replications/schema.ts'
import { facetNames } from '#app/features/search/engine.ts'

/** The shapes of the public API's answers; the OpenAPI document is made of them and tests hold answers to them. */

const day = z.iso.date()
const moment = z.iso.datetime()

const unitRef = z.strictObject({
  code: z.string(),
  kind: z.enum(['country', 'province', 'central_city', 'commune', 'ward', 'special_zone']),
  name: z.string(),
  province: z.strictObject({ code: z.string(), name: z.string() }).nullable(),
})

const photo = z.strictObject({
  url: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  alt: z.string(),
  caption: z.string(),
})

const replicationCounts = z.strictObject({
  total: z.number().int(),
  running: z.number().int(),
  completed: z.number().int(),
  stopped: z.number().int(),
})

export const modelItem = z.strictObject({
  id: z.uuid(),
  externalId: z.string().nullable(),
  slug: z.string(),
  url: z.string(),
  title: z.string(),
  summary: z.string(),
  category: z.string(),
  indicators: z.array(z.string()),
  beneficiaries: z.array(z.string()),
  terrain: z.array(z.string()),
  hazards: z.array(z.string()),
  tags: z.array(z.string()),
  households: z.number().int().describe('Households that took part'),
  months: z.number().int().describe('How long the model ran'),
  startedOn: day,
  totalCostVnd: z.number().int().describe('All cost lines for the whole model, in đồng'),
  costPerHouseholdVnd: z.number().int().describe('Rounded, in đồng'),
  unit: unitRef,
  photo: photo.nullable(),
  replications: replicationCounts,
  evidence: z
    .enum(evidenceLevels)
    .describe(
      'How far it is proven, weakest first: declared; documented by a photo and dated results; verified by a reviewer; replicated elsewhere, as expected or better after 12 months; sustained, after 24',
    ),
  publishedAt: moment.describe('First publication'),
  revision: z.number().int(),
  example: z.boolean().describe('Authored for demonstration, not a real report'),
})

export const modelList = z.strictObject({
  items: z.array(modelItem),
  total: z.number().int(),
  facets: z.strictObject(
    Object.fromEntries(
      facetNames.map((name) => [
        name,
        z.array(z.strictObject({ value: z.string(), count: z.number().int() })),
      ]),
    ),
  ),
  nextCursor: z.string().nullable(),
})

const result = z.strictObject({
  id: z.string().describe('Stays with the row from revision to revision; files name it in proves'),
  metric: z.string(),
  unit: z.string(),
  baseline: z.number().nullable(),
  value: z.number(),
  on: day.nullable(),
  households: z.number().int().nullable(),
})

const paper = z.strictObject({
  url: z.string(),
  title: z.string(),
  issuer: z.string(),
  on: day,
  kind: z.enum(documentKinds),
  bytes: z.number().int(),
  proves: z.string().describe('results.<id>, sections.<name>, or empty for the model as a whole'),
})

export const modelWhole = modelItem.extend({
  sections: z
    .record(z.string(), z.string())
    .describe('Plain text: a blank line parts paragraphs, "- " begins a list item'),
  steps: z.array(z.string()),
  costs: z.array(
    z.strictObject({
      item: z.string(),
      amountVnd: z.number().int(),
      per: z.enum(['household', 'model']),
      funding: z.string(),
    }),
  ),
  results: z.array(result),
  photos: z.array(photo),
  files: z.array(paper),
})

export const placeList = z.strictObject({
  items: z.array(unitRef.extend({ path: z.string(), formerName: z.string().nullable().optional() })),
  total: z.number().int(),
})

const unitKind = unitRef.shape.kind

export const placeWhole = unitRef.extend({
  path: z.string(),
  nameEn: z.string().nullable(),
  region: z.string().nullable(),
  validFrom: day.describe('Since when it stands as it is'),
  validTo: day.nullable().describe('First day on which it no longer stands'),
  replacedBy: z.string().nullable(),
  legalBasis: z.string().nullable(),
  otherCodes: z.array(z.string()),
  formerNames: z.array(
    z.strictObject({
      level: z.enum(['province', 'district', 'commune']),
      name: z.string(),
      partial: z.boolean().describe('Only a part of it went into this unit'),
    }),
  ),
  past: z.array(
    z.strictObject({
      kind: unitKind,
      name: z.string(),
      parent: z.string().nullable(),
      validFrom: day,
      validTo: day,
      legalBasis: z.string().nullable(),
    }),
  ),
})

const reason = <const T extends readonly string[]>(codes: T) =>
  z.strictObject({
    code: z.enum(codes),
    values: z
      .record(z.string(), z.union([z.number(), z.string(), z.array(z.string())]))
      .describe('What the reason rests on; `few` stands for one to four households'),
    text: z.string().describe('The reason as a sentence, in Vietnamese'),
  })

export const fitAnswer = z.strictObject({
  model: z.string().describe('Slug of the model'),
  unit: unitRef,
  ownPlace: z.boolean().describe('The model was done in this very unit'),
  verdict: z.enum(verdicts).describe('From the numbers of reasons alone'),
  reasonsFor: z.array(reason(forCodes)),
  reasonsAgainst: z.array(reason(againstCodes)),
  unknowns: z.array(reason(unknownCodes)),
})

const rate = z
  .strictObject({
    total: z.number().int(),
    measured: z.number().int().describe('Reported after 12 months or later, or stopped'),
    worked: z.number().int().describe('Of the measured: as expected or better'),
    running: z.number().int(),
    stopped: z.number().int(),
  })
  .describe('worked / measured is the success rate; without measured there is none')

export const lineageAnswer = z.strictObject({
  model: z.string().describe('Slug of the model the line begins with'),
  direct: rate,
  whole: rate.describe('With the places that replicate models which grew out of it'),
  generations: z.number().int(),
  items: z.array(
    z.strictObject({
      id: z.uuid(),
      url: z.string(),
      generation: z.number().int().describe('1 replicates the model itself'),
      place: z.strictObject({
        kind: unitKind,
        name: z.string(),
        province: z.string().nullable(),
        hamlet: z.string().nullable(),
      }),
      model: z.string().describe('Slug of the model that was copied'),
      revision: z.number().int(),
      startedOn: day,
      households: z.number().int(),
      adaptations: z.number().int().describe('How many things are done otherwise'),
      state: z.enum(['planned', 'active', 'completed', 'stopped']),
      outcome: z
        .strictObject({ months: z.literal(outcomeMonths), worked: z.enum(workedWords) })
        .nullable()
        .describe('The latest report'),
    }),
  ),
  nextCursor: z.string().nullable(),
})

export const problemBody = z.looseObject({
  type: z.string(),
  title: z.string().describe('Stable code'),
  status: z.number().int(),
  detail: z.string(),
})
