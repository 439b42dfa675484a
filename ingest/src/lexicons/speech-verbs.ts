/** Verbs that join a quotation to its speaker, in the forms that stand beside one. Source: own knowledge. */
export const SPEECH_VERB_FORMS: ReadonlySet<string> = new Set([
  'said', 'says', 'say', 'wrote', 'writes', 'write', 'asked', 'asks', 'replied', 'replies', 'answered', 'answers', 'added', 'adds', 'declared', 'declares', 'stated', 'states',
  'argued', 'argues', 'explained', 'explains', 'noted', 'notes', 'observed', 'observes', 'remarked', 'remarks', 'cried', 'cries', 'exclaimed', 'exclaims', 'shouted', 'shouts',
  'whispered', 'whispers', 'murmured', 'muttered', 'continued', 'continues', 'concluded', 'concludes', 'claimed', 'claims', 'insisted', 'insists', 'announced', 'announces',
  'told', 'tells', 'warned', 'warns', 'admitted', 'admits', 'recalled', 'recalls', 'responded', 'responds', 'commented', 'comments', 'repeated', 'repeats', 'returned',
  'began', 'begins', 'went', 'thought', 'thinks', 'demanded', 'inquired', 'enquired', 'retorted', 'suggested', 'suggests', 'pleaded', 'urged', 'urges', 'interrupted',
  'called', 'calls', 'quoted', 'quipped', 'reads', 'read', 'proclaimed', 'proclaims', 'asserted', 'asserts', 'maintained', 'maintains', 'complained', 'complains', 'joked', 'agreed',
])
