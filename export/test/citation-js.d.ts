/** What the tests use of Citation.js, which comes without types. */
declare module '@citation-js/core' {
  export const plugins: { readonly input: { chain(data: string, options: { readonly forceType: string }): unknown[] } }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
