import accounts from './vi/accounts.json' with { type: 'json' }
import common from './vi/common.json' with { type: 'json' }
import errors from './vi/errors.json' with { type: 'json' }
import front from './vi/front.json' with { type: 'json' }
import jobs from './vi/jobs.json' with { type: 'json' }
import models from './vi/models.json' with { type: 'json' }
import notifications from './vi/notifications.json' with { type: 'json' }
import places from './vi/places.json' with { type: 'json' }
import profiles from './vi/profiles.json' with { type: 'json' }
import replications from './vi/replications.json' with { type: 'json' }
import savedSearches from './vi/saved-searches.json' with { type: 'json' }
import search from './vi/search.json' with { type: 'json' }
import taxonomy from './vi/taxonomy.json' with { type: 'json' }
import word from './vi/word.json' with { type: 'json' }

export default {
  accounts,
  common,
  errors,
  front,
  jobs,
  models,
  notifications,
  places,
  profiles,
  replications,
  'saved-searches': savedSearches,
  search,
  taxonomy,
  word,
}
