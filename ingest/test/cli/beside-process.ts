/** Makes the view of a workspace with the tracing thread beside, and says when writing begins: a process to be killed. */
import { openStore, openWorkspace, viewFile } from '@polylogue/store'
import { refreshView } from '../../src/cli/refresh-view.ts'

const workspace = openWorkspace(process.argv[2])
const store = await openStore(viewFile(workspace.dir))
await refreshView(workspace, store, { beside: true, storing: () => { process.stdout.write('storing\n') } })
await store.close()
workspace.close()
