/** Words beside a quotation by which the one who quotes takes or rejects it. Source: own knowledge. */

export const APPROVING = /\b(?:rightly|correctly|wisely|truly|as \p{Lu}\p{Ll}+ (?:well|rightly|truly) (?:said|put it|wrote)|(?:we|I) (?:fully |wholly |entirely )?agree|those are (?:good|true) words|how true|never truer)\b/u

export const REFUTING = /\b(?:falsely|wrongly|absurdly|mistakenly|dishonestly|slanderously|had the (?:nerve|gall) to|(?:this|that) is (?:false|a lie|untrue|nonsense|absurd|wrong)|nothing could be further|(?:we|I) (?:reject|dispute|deny) (?:this|that|it)|without (?:a shred of |any )?(?:proof|evidence))\b/u

/** Marks of irony beside the words quoted; "[sic]" stands inside them. */
export const IRONIC = /\b(?:would have us believe|(?:we|readers) are (?:solemnly |gravely )?(?:assured|informed)|with a straight face|solemnly (?:declares?|informs?|assures?)|(?:pearl|gem)s? of wisdom|lo and behold|how (?:touching|very convenient|generous)|as if by magic|believe it or not)\b/iu
export const SIC = /[[(]sic!?[\])]/u
