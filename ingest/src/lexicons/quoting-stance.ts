/** Words beside a quotation by which the one who quotes takes or rejects it. Source: own knowledge. */

export const APPROVING = /\b(?:rightly|correctly|wisely|truly|as \p{Lu}\p{Ll}+ (?:well|rightly|truly) (?:said|put it|wrote)|(?:we|I) (?:fully |wholly |entirely )?agree|those are (?:good|true) words|how true|never truer)\b/u

export const REFUTING = /\b(?:falsely|wrongly|absurdly|mistakenly|dishonestly|slanderously|had the (?:nerve|gall) to|(?:this|that) is (?:false|a lie|untrue|nonsense|absurd|wrong)|nothing could be further|(?:we|I) (?:reject|dispute|deny) (?:this|that|it)|without (?:a shred of |any )?(?:proof|evidence))\b/u
