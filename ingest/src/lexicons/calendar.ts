/** Months and days of the week, in small letters, in their order. */

export const MONTHS: readonly string[] = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const WEEKDAYS: readonly string[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Both: words with a capital that are no name. */
export const CALENDAR: ReadonlySet<string> = new Set([...MONTHS, ...WEEKDAYS])
