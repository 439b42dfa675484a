/** Who may do what: three roles, each with all that the one before may do. */
export const ROLES = ['reader', 'reviewer', 'owner'] as const
/** `reader`: reads and exports. `reviewer`: decides and saves views. `owner`: brings documents in. */
export type Role = typeof ROLES[number]

/** Whoever asks. `name` is null where there are no accounts: then it is whoever was given the token. */
export interface Who { readonly name: string | null, readonly role: Role }

/** True where `role` has what `needed` asks for. */
export function mayDo(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed)
}

/** What a route needs: reading is for readers, and a route that changes something and says nothing else is for owners. */
export function neededRole(method: string, stated: Role | undefined): Role {
  return stated ?? (method === 'GET' || method === 'HEAD' ? 'reader' : 'owner')
}
