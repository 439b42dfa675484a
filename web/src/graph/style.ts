/** The encoding table as a Cytoscape style: selectors and data only, no functions; straight lines wherever one is enough. */
import type { StylesheetJson } from 'cytoscape'
import { ENTITY_KINDS } from '@polylogue/graph-schema'
import { TONES } from '../view-model/encoding.ts'
import type { Palette } from './palette.ts'

export function styleOf(palette: Palette): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        'width': 'data(size)', 'height': 'data(size)', 'border-width': 1.5, 'border-color': palette.outline, 'overlay-opacity': 0,
        'background-color': palette.quiet, 'bounds-expansion': 4,
      },
    },
    ...ENTITY_KINDS.map((row) => ({ selector: `node[kind = "${row.kind}"]`, style: { 'shape': row.shape, 'background-color': palette.kind(row.kind) } })),
    { selector: 'node[folded = 1]', style: { 'shape': 'ellipse', 'border-style': 'double', 'border-width': 6, 'background-color': palette.back, 'border-color': palette.quiet } },
    {
      selector: 'edge',
      style: { 'curve-style': 'straight', 'width': 'data(width)', 'arrow-scale': 'data(arrow)', 'overlay-opacity': 0, 'line-cap': 'butt', 'source-distance-from-node': 3, 'target-distance-from-node': 3 },
    },
    { selector: 'edge[beside = 1]', style: { 'curve-style': 'bezier', 'control-point-step-size': 34 } },
    ...TONES.flatMap((row) => {
      const colour = palette.tone(row.tone)
      const arrow = row.arrow
      return [
        {
          selector: `edge[tone = "${row.tone}"]`,
          style: {
            'line-color': colour, 'target-arrow-color': colour, 'source-arrow-color': colour, 'target-arrow-shape': arrow,
            'target-arrow-fill': row.tone === 'ties' ? 'hollow' : 'filled', 'opacity': row.tone === 'ties' ? 0.75 : 1,
            ...(row.dash.length > 0 ? { 'line-style': 'dashed', 'line-dash-pattern': [...row.dash] } : { 'line-style': 'solid' }),
          },
        },
        { selector: `edge[tone = "${row.tone}"][both = 1]`, style: { 'source-arrow-shape': arrow } },
      ]
    }),
    { selector: '.outOfTime', style: { opacity: 0.12 } },
  ] as StylesheetJson
}
