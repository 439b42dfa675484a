/** Words so common that sharing them shows no common source. Source: own knowledge. */
export const PLAIN_WORDS: ReadonlySet<string> = new Set(`that this with have from they will would there their what when which were been more than them then these those some into only over such very
  your yours also because could should about after before other others where while does done made make must many most much even ever every said says like just well upon unto shall thou thee thine hath doth being
  same time people good great know think never always here come came went going take took give gave`.split(/\s+/))

/** Words of grammar that every third sentence has. Source: own knowledge. */
export const GRAMMAR_COMMON: ReadonlySet<string> = new Set('the and that his her was for with not him are but had you she they all this have from which who our their them were hath shall unto will out said one has its your'.split(' '))
