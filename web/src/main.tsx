/** Starts the explorer. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ApiError } from './api/client.ts'
import { App } from './components/App.tsx'
import { followAddress } from './state/address.ts'

followAddress()
const MINUTE = 60_000
const client = new QueryClient({
  defaultOptions: { queries: { staleTime: 5 * MINUTE, refetchOnWindowFocus: false, retry: (n, error) => n < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500), retryDelay: 400 } },
})

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={client}><App /></QueryClientProvider>
  </StrictMode>,
)
