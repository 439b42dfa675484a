/** The only door of the workspace: the table of formats and what to select. Pure; reads no store and writes no file. */
export { EXPORT_FORMATS, exportFormat, exportGraph, exportPieces } from './registry.ts'
export { entitiesOf, selectGraph } from './selection.ts'
export type { ExportGraph, ExportSelection } from './selection.ts'
export { bibliographyOf } from './bibliography/works-cited.ts'
export type { PointersToWorks, WorkCited } from './bibliography/works-cited.ts'
export type { ExportFormat, ExportOptions, Point } from './formats/format.ts'
export type { ExportRecords } from './records.ts'
