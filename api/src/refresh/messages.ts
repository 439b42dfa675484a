/** What the server and the process that makes the view anew say to each other. */
import type { StoreAddress } from '@polylogue/store'
import type { Failure } from '../readers/messages.ts'

export interface RefreshTask { readonly workspace: string, readonly store: StoreAddress }

/** Ids of decisions whose target was not found; or why the view could not be made. */
export type Refreshed = { readonly needsReview: readonly string[] } | { readonly failed: Failure }
