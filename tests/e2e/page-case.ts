import type { Who } from '#tests/e2e/world.ts'

export type Case = {
  path: string
  as?: Who
  /** Ships scripts, so that it may have `<script>`. */
  scripts?: boolean
  /** Completes what is typed into its search box: one small script of its own, and no other. */
  suggests?: boolean
  status?: number
}

/** Answers with data or with a redirect only. */
export const noPage: Case[] = []
