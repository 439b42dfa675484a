/** Letters behind a person's name: honours, degrees, offices and orders. Source: own knowledge. */
export const POSTNOMINALS: ReadonlySet<string> = new Set(`AC AM AO BA BSc CB CBE CH CM DBE DD DPhil DSO Esq FBA FRCP FRCS FRS FRSE GBE GCB JP KBE KC KCB LLD MBE MC MD MEP MLA MP MSc MSP OBE OC OFM OM OP OSB PC PhD QC RA RIBA SC SJ VC`.split(' '))
