/** The start page of a workspace without documents: what this is, what to do first, what will be there then. */
import { ImportPanel } from './ImportPanel.tsx'

export function EmptyWorkspace() {
  return (
    <div className="start">
      <div className="start-inner empty-workspace">
        <h2>Nothing here yet</h2>
        <p className="start-corpus quiet">This workspace has no documents. Give it letters, resolutions, pamphlets, articles, and it shows who endorses, criticizes and quotes whom, each time with the words that say so.</p>
        <ImportPanel large />
        <ol className="first-steps">
          <li><b>Drop documents</b> above. A title, a date and a publisher may stand in the text, in front matter, or in a <code>metadata.csv</code> beside the files.</li>
          <li><b>Wait a little.</b> A hundred pages take about a minute. Files that cannot be read are listed with what to do.</li>
          <li><b>Read.</b> This page then opens with the strongest disputes and alliances; every line leads to its passages.</li>
        </ol>
        <p className="quiet">To look at the samples first, stop the server and type <code>npm start</code>. For very large folders there is <code>polylogue ingest</code>.</p>
      </div>
    </div>
  )
}
