import { loadDefaultPlaces } from '#app/features/places/load-default-places.server.ts'
import { withApplication } from './application.ts'

export async function main() {
  await withApplication(() => loadDefaultPlaces())
}
