/**
 * Verbs, nouns and set phrases that say whose words follow or went before.
 * Source: own knowledge of English prose, speeches, minutes and newspapers; no list was copied.
 */

/** Base forms of verbs of saying, writing, asking; regular forms are made from them. */
export const SAYING: readonly string[] = `say tell write ask answer reply respond state declare announce add remark observe note
  explain claim assert argue insist maintain affirm admit concede acknowledge confess deny object protest complain warn
  caution advise urge exhort demand request order command instruct remind inform assure promise pledge vow swear threaten
  predict prophesy foretell report recount relate narrate recall remember reminisce repeat reiterate continue proceed conclude
  begin interrupt interject interpose exclaim cry shout yell scream call whisper murmur mutter mumble growl grumble groan moan
  sigh sob gasp pant laugh chuckle giggle smile sneer snort hiss snap bark roar bellow thunder storm boom bawl howl wail
  lament quip joke jest banter tease mock retort rejoin return counter echo agree assent disagree contend allege charge accuse
  suggest propose recommend hint imply intimate insinuate propound preach teach lecture proclaim pronounce rule hold testify
  attest certify confirm emphasize emphasise stress underline underscore stipulate specify mention comment opine venture
  offer volunteer inquire enquire query question wonder think reflect muse ponder reason believe feel reckon guess suppose
  read quote cite publish print post tweet email telegraph wire cable broadcast demand plead beg beseech implore entreat pray appeal
  persist resume stammer stutter falter drawl lisp croak squeak shriek chant sing recite intone utter ejaculate blurt
  murmur soothe coax persuade reassure console greet welcome thank bless curse praise commend boast brag gloat declaim
  summarize summarise formulate put phrase word paraphrase describe define characterize characterise elaborate clarify
  expound caution rebuke reproach scold chide reprimand denounce condemn attack deplore criticize criticise ridicule scoff
  vouch reveal disclose divulge show signal indicate point teach remonstrate expostulate falter whimper whine
  sneer purr coo simper gibber gabble prattle chatter babble nod shrug grin frown beam gesture sputter splutter`.split(/\s+/)

/** Verbs of naming: what follows them in quotation marks is somebody's name for somebody. */
export const NAMING: readonly string[] = 'call describe term label brand dub denounce characterize characterise style name deride dismiss praise condemn hail salute attack'.split(' ')

/** Verbs with which somebody brings up words that stand for a cause, and nouns for such words beside WORDS_NOUNS. */
export const LAUNCHING: { readonly verbs: readonly string[], readonly nouns: ReadonlySet<string> } = {
  verbs: 'coin raise launch issue advance adopt proclaim invent spread circulate peddle parrot use defend formulate popularize popularise'.split(' '),
  nouns: new Set('slogan slogans phrase phrases demand cry catchword watchword password theory term formula expression motto'.split(' ')),
}

/** Forms of the verbs in "X speaks of “…”". */
export const SPEAKING: readonly string[] = 'speak speaks spoke spoken speaking talk talks talked talking write writes wrote dream dreams dreamed dreamt rave raves raved prattle prattles boast boasts boasted'.split(' ')

/** Nouns in "is of the opinion that “…”". */
export const OPINIONS: ReadonlySet<string> = new Set('opinion view belief conviction impression'.split(' '))

/** Verbs of bringing up what somebody else has said or written. */
export const CITING: readonly string[] = 'quote cite recall remind repeat reprint invoke echo remember'.split(' ')

/** Verbs that show a quotation before a colon or the mark, not after it or in narration. */
export const WEAK: ReadonlySet<string> = new Set('laugh smile sigh nod shrug grin frown beam gesture feel believe hold show point put word rule return order charge offer post wire name style begin continue proceed resume persist read print sing think sob gasp pant attack signal indicate call question reason guess suppose return'.split(' '))

/** Forms that the rules of spelling do not make. */
export const IRREGULAR: Readonly<Record<string, string>> = {
  said: 'say', saith: 'say', says: 'say', told: 'tell', wrote: 'write', written: 'write', began: 'begin', begun: 'begin', swore: 'swear', sworn: 'swear', foretold: 'foretell',
  thought: 'think', felt: 'feel', held: 'hold', taught: 'teach', sang: 'sing', sung: 'sing', read: 'read', put: 'put', quoth: 'say', besought: 'beseech',
  cried: 'cry', replied: 'reply', denied: 'deny', implied: 'imply', testified: 'testify', specified: 'specify', certified: 'certify', clarified: 'clarify', prophesied: 'prophesy',
  shown: 'show', begged: 'beg', quipped: 'quip', snapped: 'snap', admitted: 'admit', nodded: 'nod', hinted: 'hint', bragged: 'brag', grinned: 'grin', worded: 'word', panted: 'pant', sobbed: 'sob', broadcast: 'broadcast',
}

/** Nouns for words said or written: "in X's words", "X's motto:". */
export const WORDS_NOUNS: ReadonlySet<string> = new Set('words word statement remark remarks comment comments sentence phrase phrases motto slogan maxim dictum claim assertion assertions verdict answer reply question declaration formula formulation thesis theses line lines expression saying passage conclusion warning letter speech article pamphlet resolution program programme report'.split(' '))

/** Words that stand between the subject and its verb without being a subject. */
export const BETWEEN: ReadonlySet<string> = new Set('has have had having is are was were be been being will would shall should can could may might must do does did not never also then once again now later even just only still already always often ever soon so thus therefore however too here there both all simply merely once twice finally first recently today yesterday to further'.split(' '))

/** Verbs of the list above that take a that-clause without anybody having said anything, or of which the clause is no speech. */
export const REPORTING_NOT_SAYING: ReadonlySet<string> = new Set('think believe feel hold reason reflect wonder muse guess suppose reckon remember recall read show signal indicate rule order nod shrug smile laugh ponder put point bless thank greet welcome attack question offer volunteer continue begin proceed resume return'.split(' '))
