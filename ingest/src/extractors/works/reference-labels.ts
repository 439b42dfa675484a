/** The labels of the reference model, in its order. A volume takes its issue along. */
export const REFERENCE_LABELS = ['author', 'title', 'container', 'date', 'volume', 'pages', 'publisher', 'place', 'editor', 'translator', 'edition', 'series', 'number', 'note', 'genre', 'url'] as const
export type ReferenceLabel = (typeof REFERENCE_LABELS)[number]
