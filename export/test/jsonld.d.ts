/** What the tests use of jsonld, which comes without types. */
declare module 'jsonld' {
  const jsonld: { expand(document: object): Promise<Record<string, unknown>[]>, toRDF(document: object, options: { readonly format: 'application/n-quads' }): Promise<string> }
  export default jsonld
}
