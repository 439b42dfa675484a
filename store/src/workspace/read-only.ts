/** Writing without the lock would be writing beside another writer. */
import { StoreError } from '@polylogue/graph-schema'

export function refuseReadOnly(writable: boolean): void {
  if (!writable) throw new StoreError('workspace/read-only', 'The workspace was opened for reading only.', { remedy: 'Open it with its lock.' })
}
