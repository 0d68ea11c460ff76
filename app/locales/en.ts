import accounts from './en/accounts.json' with { type: 'json' }
import common from './en/common.json' with { type: 'json' }
import errors from './en/errors.json' with { type: 'json' }
import front from './en/front.json' with { type: 'json' }
import jobs from './en/jobs.json' with { type: 'json' }
import models from './en/models.json' with { type: 'json' }
import notifications from './en/notifications.json' with { type: 'json' }
import places from './en/places.json' with { type: 'json' }
import profiles from './en/profiles.json' with { type: 'json' }
import replications from './en/replications.json' with { type: 'json' }
import savedSearches from './en/saved-searches.json' with { type: 'json' }
import search from './en/search.json' with { type: 'json' }
import taxonomy from './en/taxonomy.json' with { type: 'json' }
import word from './en/word.json' with { type: 'json' }

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
