/** Starts the explorer. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ApiError } from './api/client.ts'
import { SESSION } from './api/session.ts'
import { Gate } from './components/access/Gate.tsx'
import { App } from './components/App.tsx'
import { followAddress } from './state/address.ts'

followAddress()
const MINUTE = 60_000
const client: QueryClient = new QueryClient({
  // the server was started anew, or the session is over: ask who one is, and show the way in
  queryCache: new QueryCache({ onError: (error) => { if (error instanceof ApiError && error.status === 401) void client.invalidateQueries({ queryKey: SESSION }) } }),
  defaultOptions: { queries: { staleTime: 5 * MINUTE, refetchOnWindowFocus: false, retry: (n, error) => n < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500), retryDelay: 400 } },
})

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={client}><Gate><App /></Gate></QueryClientProvider>
  </StrictMode>,
)
