/** The encoding table as a Cytoscape style: selectors and data only, no functions. */
import type { StylesheetJson } from 'cytoscape'
import { ENTITY_KINDS } from '@polylogue/graph-schema'
import { KIND_FILL, PAGE, TONES } from '../view-model/encoding.ts'
import type { ThemeName } from '../view-model/encoding.ts'

export function styleOf(theme: ThemeName): StylesheetJson {
  const page = PAGE[theme]
  return [
    {
      selector: 'node',
      style: {
        'width': 'data(size)', 'height': 'data(size)', 'border-width': 1.5, 'border-color': page.outline, 'overlay-opacity': 0,
        'background-color': page.quiet, 'bounds-expansion': 4,
      },
    },
    ...ENTITY_KINDS.map((row) => ({ selector: `node[kind = "${row.kind}"]`, style: { 'shape': row.shape, 'background-color': KIND_FILL[row.kind][theme] } })),
    {
      selector: 'edge',
      style: { 'curve-style': 'bezier', 'control-point-step-size': 34, 'width': 'data(width)', 'arrow-scale': 'data(arrow)', 'overlay-opacity': 0, 'line-cap': 'butt', 'source-distance-from-node': 3, 'target-distance-from-node': 3 },
    },
    ...TONES.flatMap((row) => {
      const colour = row.colour[theme]
      const arrow = row.arrow
      return [
        {
          selector: `edge[tone = "${row.tone}"]`,
          style: {
            'line-color': colour, 'target-arrow-color': colour, 'source-arrow-color': colour, 'target-arrow-shape': arrow,
            'target-arrow-fill': row.tone === 'ties' ? 'hollow' : 'filled', 'opacity': row.tone === 'ties' ? 0.75 : 0.95,
            ...(row.dash.length > 0 ? { 'line-style': 'dashed', 'line-dash-pattern': [...row.dash] } : { 'line-style': 'solid' }),
          },
        },
        { selector: `edge[tone = "${row.tone}"][both = 1]`, style: { 'source-arrow-shape': arrow } },
      ]
    }),
    { selector: '.faded', style: { opacity: 0.16 } },
    { selector: 'edge.faded', style: { opacity: 0.1 } },
    { selector: 'node.selected', style: { 'border-width': 4, 'border-color': page.ink } },
    { selector: 'edge.selected', style: { 'underlay-color': page.ink, 'underlay-opacity': 0.16, 'underlay-padding': 5 } },
    { selector: 'node.cursor', style: { 'outline-color': page.focus, 'outline-width': 3, 'outline-offset': 3, 'outline-style': 'solid' } },
  ] as StylesheetJson
}
