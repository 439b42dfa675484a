/** Words that take a capital without being names. Source: own knowledge of English grammar. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Function words: never part of a name by themselves, wherever they stand. */
export const NEVER_NAMES: ReadonlySet<string> = list(`a an the this that these those my your his her its our their i we you he she it they me us him them who whom whose which what where when why how
of in on at by for from to with without into onto upon about against between among through during before after above below under over since until till and or but nor so yet if then than because although though while whereas unless as like
is are was were be been being am has have had do does did will would shall should can could may might must not no yes there here also however therefore thus hence moreover furthermore nevertheless nonetheless meanwhile instead indeed perhaps maybe
now today yesterday tomorrow once often always never sometimes usually very too just only even still already again some any all each every both either neither many much more most few several such same other another one's let's i'm i'll i've i'd it's
monday tuesday wednesday thursday friday saturday sunday january february april june july september october november december etc ie eg cf vs ibid op cit http https www mr.'s
defunct disbanded dissolved inactive renamed formerly unaffiliated`)

/** Words that open sentences with a capital and are rarely a name's first word. */
export const OPENING_WORDS: ReadonlySet<string> = list(`according despite although besides beyond within throughout towards toward across along around behind beside except regarding concerning including following given due thanks recently currently originally initially finally eventually later earlier
former members member supporters critics people everyone someone nobody nothing everything anyone others first second third last next next, comrades friends workers women men children students soldiers historians scholars experts officials sources reports parties groups organizations
see read note compare consider take look come go get make give say said think know want need please dear hello hi thank well oh ok okay yeah yep hey why what when where who that this there these those long live down forward death hail glory up out off back only unlike like
born married raised educated based located founded established published written directed produced known called named elected appointed chapter section part figure table page article appendix number vol volume question answer q update edit ps re fw fwd subject date sent
ever never always sometimes perhaps maybe probably certainly clearly obviously surely indeed just even still yet again too also soon then now here today tonight yesterday tomorrow once twice two three four five six seven eight nine ten hundred thousand million my our your his her its their one
both either neither each every all any some many much more most few several such other another same half total great good bad best new old big small little early late high low whole entire various different certain particular general main chief whoever whatever whenever wherever however whether
during before after since until while because if unless though as by for from with without against between among through above below under over into upon at in on of to and or but nor so than`)
