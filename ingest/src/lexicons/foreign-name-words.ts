/** Words of names of bodies in languages written with Latin letters. Source: own knowledge. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Heads and adjectives of bodies' names: no person is called so. */
export const FOREIGN_BODY_WORDS: ReadonlySet<string> = list(`
parti partido partito partei partij partia partidul partiet parteja stranka strana partiya partisi partai
liga ligue lega bund verband verein vereinigung unión unione união uniao sindicato sindacato syndicat gewerkschaft vakbond zwiazek związek sojuz soyuz savez
federación federacion fédération federazione federação federacao föderation confederación confédération confederazione confederação
movimiento mouvement movimento bewegung beweging ruch pokret hareketi frente fronte rassemblement alianza alleanza aliança bündnis
comité comite comitato komitee komitet ausschuss consejo conseil consiglio conselho rat asamblea assemblée assemblea
sociedad société società sociedade gesellschaft genootschap asociación associazione associação camponesa camponeses campesina campesino campesinos contadina contadini paysanne paysans
obrero obreros obrera ouvrier ouvriers ouvrière operaio operaia operário arbeiter arbeiders robotnicza trabajadores travailleurs lavoratori trabalhadores
comunista communiste kommunistische kommunistiska komunistyczna socialista socialiste sozialistische sozialdemokratische socialdemokratiska populaire popolare volks
nacional internacional internationale internazionale nationale nazionale nasional
jeunesse juventud gioventù juventude jugend ungdom mladih
academia académie accademia akademie universidad université università universidade universität universiteit instituto institut istituto bibliothèque biblioteca bibliotheek koninklijke
zeitung tageszeitung giornale periódico jornal krant gazeta
forza fuerza força acción azione ação resistencia resistenza resistência vanguardia vanguarda avanguardia avant-garde izquierda gauche sinistra esquerda poder potere pouvoir lotta lucha luta lutte kampf libre livre directa diretta
unido unidos unida unidas uniti mujeres mulheres femmes donne frauen vecinos vizinhos svaz svazu zväz comune narodni národní narodna pueblo popolo cívica democrática democratica democrático démocratique demokratische agrupación juntas nueva-izquierda obshchina zemstvo rada
`)

/** Words that show that the name of a body is not English: articles and prepositions too. */
export const FOREIGN_NAME_WORDS: ReadonlySet<string> = new Set([...FOREIGN_BODY_WORDS, ...list(`
de del della delle dei degli dos das di du des le la les los las il lo gli el der die das den dem des für fur und zur zum von vom van het een voor en och för af og y et pour por para per
`)])
