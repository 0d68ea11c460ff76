/** What can happen, past tense; payloads hold ids only. */
export type Events = {
  'model.started': { modelId: string }
  'model.draft_saved': { modelId: string; version: number }
  'model.draft_discarded': { modelId: string }
  'model.photo_added': { modelId: string; fileId: string }
  'model.photo_removed': { modelId: string; fileId: string }
  'model.photo_moved': { modelId: string; fileId: string }
  'model.file_added': { modelId: string; fileId: string }
  'model.file_changed': { modelId: string; fileId: string }
  'model.file_removed': { modelId: string; fileId: string }
  'model.coauthor_invited': { modelId: string; coauthorId: string }
  'model.coauthor_accepted': { modelId: string; coauthorId: string }
  'model.coauthor_renamed': { modelId: string; coauthorId: string }
  'model.coauthor_declined': { modelId: string; coauthorId: string }
  'model.coauthor_ended': { modelId: string; coauthorId: string }
  'model.reopened': { modelId: string }
  'model.submitted': { modelId: string }
  'model.taken_back': { modelId: string }
  'model.returned': { modelId: string }
  'model.published': { modelId: string; revisionId: string }
  'model.withdrawn': { modelId: string }
  'model.verified': { modelId: string; revisionId: string }
  'model.sent_back': { modelId: string; revisionId: string }
  'word_report.uploaded': { reportId: string }
  'word_report.discarded': { reportId: string }
  'models.imported': { modelIds: string[] }
  'replication.started': { replicationId: string; modelId: string }
  'replication.changed': { replicationId: string; modelId: string }
  'replication.reported': { replicationId: string; modelId: string }
  'replication.completed': { replicationId: string; modelId: string }
  'replication.stopped': { replicationId: string; modelId: string }
  'replication.photo_added': { replicationId: string; fileId: string }
  'replication.photo_removed': { replicationId: string; fileId: string }
  'replication.became_model': { replicationId: string; modelId: string }
  'change.offered': { offerId: string; replicationId: string; modelId: string }
  'change.accepted': { offerId: string; replicationId: string; modelId: string }
  'change.declined': { offerId: string; replicationId: string; modelId: string }
  'reports.reminded': { accountIds: string[] }
  'account.signed_up': { accountId: string }
  'account.sign_up_repeated': { accountId: string }
  'account.signed_in': { accountId: string }
  'account.sessions_ended': { accountId: string }
  'account.profile_changed': { accountId: string }
  'account.letters_changed': { accountId: string }
  'account.email_verified': { accountId: string }
  'account.password_changed': { accountId: string }
  'account.token_asked': { accountId: string; tokenPurpose: string }
  'role.granted': { grantId: string; accountId: string }
  'role.ended': { grantId: string; accountId: string }
  'profile.facts_recorded': { unitCode: string; factIds: string[] }
  'profile.poverty_recorded': { unitCode: string; countId: string }
  'profile.imported': { unitCode: string }
  'search.saved': { savedSearchId: string }
  'search.stopped': { savedSearchIds: string[] }
  'search.forgotten': { savedSearchId: string }
  'search.told': { accountId: string; savedSearchIds: string[] }
  'search.words_added': { ruleId: string }
  'search.words_removed': { ruleId: string }
  'job.retried': { jobId: string }
  'search.retold': { modelId: string }
  'places.imported': { asOf: string }
}

export type EventName = keyof Events
