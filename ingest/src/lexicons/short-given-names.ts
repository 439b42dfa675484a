/**
 * Short and pet forms of given names, each with the names it may stand for ("Bob": Robert). Own knowledge of English usage and of
 * the forms of other languages that English texts keep. A form that stands for very many names ("Jo", "Max") is left out.
 */
const FORMS = `abe:abraham
al:albert,alan,alfred,alexander
alec alex lex sandy:alexander
andy drew:andrew
annie nan nancy:ann,anne,anna
art:arthur
barney:bernard
becky:rebecca
ben benny benjy:benjamin
bert:albert,herbert,robert
bess bessie beth betsy betty eliza libby liz lizzie lizzy:elizabeth
bill billy will willie willy:william
bob bobby rob robbie robby:robert
cathy kate katie kathy kitty:catherine,katherine,kathleen
charlie charley chuck:charles
chris:christopher,christian,christine,christina
cindy:cynthia
dan danny:daniel
dave davy:david
debbie deb:deborah
dick dickie rich richie rick ricky:richard
dolly dot dottie:dorothy
don donny:donald
doug:douglas
ed eddie ned ted:edward,edmund,edwin
ellie nell nellie:eleanor,ellen,helen
ernie:ernest
fran:frances,francis
frank frankie:francis,franklin
fred freddie freddy:frederick,alfred
gene:eugene
geoff jeff:geoffrey,jeffrey
gerry jerry:gerald,jerome,jeremiah
ginny:virginia
greg:gregory
gus:augustus,gustav,gustave
hal harry:henry,harold
hank:henry
hattie:harriet,henrietta
irv:irving
jack johnny:john
jake:jacob
jamie jim jimmie jimmy:james
jan:janet,janice
jenny:jennifer,jane
joe joey:joseph
josh:joshua
judy:judith
ken kenny:kenneth
larry:lawrence,laurence
len lenny:leonard
leo:leonard,leopold
lew lou:louis,lewis
maggie meg peg peggy madge:margaret
mandy:amanda
marty:martin
molly polly:mary
matt:matthew
maude:matilda
mick mickey mike mikey:michael
millie:mildred
minnie:wilhelmina
nate:nathan,nathaniel
nick:nicholas
norm:norman
pat paddy:patrick
pat patty:patricia
pete:peter
phil:philip,phillip
randy:randolph,randall
ray:raymond
ron ronnie:ronald
sadie sally:sarah
sam sammy:samuel
sol:solomon
stan:stanley
steve:stephen,steven
sue susie suzy:susan,susanna
terry:terence,theresa
tess tessie:theresa
tim timmy:timothy
toby:tobias
tom tommy:thomas
tony:anthony,antonio
val:valerie,valentine
vic:victor
vince:vincent
vicky:victoria
walt wally:walter
wes:wesley
zack:zachary
lyova:lev
misha:mikhail
sasha shura:aleksandr,alexander
kolya:nikolai
vanya:ivan
volodya vova:vladimir
grisha:grigory,grigori
mitya:dmitry,dmitri
alyosha:aleksei,alexei
hans:johannes
fritz:friedrich
sepp:josef
heinz:heinrich
willi:wilhelm
rudi:rudolf
pepe:jose,josé
paco pancho:francisco
lupe:guadalupe
beppe:giuseppe
gigi:luigi`

const STANDS_FOR = new Map<string, Set<string>>()
for (const line of FORMS.split('\n')) {
  const [short, full] = line.split(':')
  for (const s of short.split(' ')) STANDS_FOR.set(s, new Set([...STANDS_FOR.get(s) ?? [], ...full.split(',')]))
}

const NO_NAMES: ReadonlySet<string> = new Set()

/** The names that a short form may stand for, itself left out; none for what is no short form. Small letters. */
export function namesShortenedTo(short: string): ReadonlySet<string> {
  return STANDS_FOR.get(short) ?? NO_NAMES
}

/** "bob" and "robert", "bob" and "rob": given names, in small letters, that one person may have. Two full names are never one. */
export function mayBeOneName(a: string, b: string): boolean {
  if (a === b) return true
  const [x, y] = [namesShortenedTo(a), namesShortenedTo(b)]
  if (x.has(b) || y.has(a)) return true
  for (const name of x) if (y.has(name)) return true
  return false
}
