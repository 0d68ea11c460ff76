import { problem } from '#app/web/api.server.ts'

const nothing = () =>
  problem(404, 'not_found', 'There is no such address in the API. See /api/v1/openapi.json.')

export { nothing as action, nothing as loader }
