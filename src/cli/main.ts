import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { fail, ReadoutError } from './fail.ts'
import { version } from './package.ts'

/** Exit codes: 0 done, 1 some documents had problems, 2 wrong call. */
const WRONG_CALL = 2

const offsets = () =>
  new Option('--offsets <which>', 'count offsets in the cleaned text or in the raw one')
    .choices(['clean', 'raw'])
    .default('clean')
const words = () =>
  new Option('--words <folder...>', 'word files of your own, used behind ours (see lexicon/README.md)').default([])
const collection = () =>
  new Option(
    '--collection <place>',
    'the collection to use: a file, or postgres://user@host/database (default: collection.readout in your data directory)',
  )
const threads = () =>
  atLeastOne('--threads <count>', 'threads that read (default: as many as the machine has cores, at most 8)')
const timeLimit = () =>
  atLeastOne('--time-limit <seconds>', 'what a text may take, and again for each MB of it (default: 120)')
const memoryLimit = () => atLeastOne('--memory-limit <megabytes>', 'what reading a text may take (default: 1024)')
const language = () => new Option('--lang <language>', 'language of labels').choices(['en', 'zh']).default('en')
const json = () => new Option('--json', 'print the public contract as JSON')

const csv = () => new Option('--csv', 'print a table as CSV').conflicts('json')

const fields = () =>
  new Option('--fields <list>', 'which field of a table or JSON is what: text=content,title=headline')
    .argParser(readFields)
    .default({})
const noRepairs = () => new Option('--no-repairs', 'take texts as they are: no lost spaces, marks or scripts put right')
const allowPrivate = () => new Option('--allow-private', 'fetch addresses of this machine and its network, too')

/** An option whose value is a whole number from 1. */
const atLeastOne = (flags: string, description: string) =>
  new Option(flags, description).argParser((value) => {
    if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('write a whole number from 1')
    return Number(value)
  })

/** `2` or `2-4`, each 1 to 4. */
function readLength(written: string): { from: number; to: number } {
  const { from, to } = /^(?<from>[1-4])(?:-(?<to>[1-4]))?$/.exec(written)?.groups ?? {}
  const length = { from: Number(from), to: Number(to ?? from) }
  if (from === undefined || length.to < length.from)
    throw new InvalidArgumentError('write 1, 2, 3, 4 or a range such as 2-4')
  return length
}

/** `text=content,title=headline` as an object. */
function readFields(list: string): Record<string, string> {
  const pairs = list.split(',').map((pair) => pair.split('=').map((part) => part.trim()))
  if (pairs.some((pair) => pair.length !== 2 || pair.includes('')))
    throw new InvalidArgumentError('write it as text=content,title=headline')
  return Object.fromEntries(pairs)
}

const program = new Command('readout')
  .description(
    'Reads what governments say about their meetings: who said what, what was agreed, where two accounts differ.',
  )
  .version(version)
  .showSuggestionAfterError()
  .showHelpAfterError('(readout --help shows the commands, readout COMMAND --help one of them)')
  .exitOverride()
  .addHelpText(
    'after',
    `
Examples:
  readout compare us.txt cn.txt            two accounts side by side
  readout read readout.md                  what one text says, line by line
  readout add documents/ && readout serve  keep a collection and look at it in a browser

Exit codes: 0 done, 1 some documents had problems, 2 wrong call.`,
  )

program
  .command('read')
  .description('read files and print who said what, what was agreed, demanded and founded; keeps nothing')
  .argument('<path...>', 'files, folders of them, or addresses of pages')
  .addOption(json())
  .addOption(offsets())
  .addOption(fields())
  .addOption(allowPrivate())
  .addOption(noRepairs())
  .addOption(words())
  .addOption(language())
  .addHelpText(
    'after',
    '\nExamples:\n  readout read readout.md\n  readout read folder/ --json > readings.jsonl      one JSON object a line (readout.reading/1)\n  readout read page.txt --json --offsets raw',
  )
  .action(async (paths, options) => (await import('./read.ts')).read(paths, options))

program
  .command('compare')
  .description('put two accounts of one meeting side by side')
  .argument('<a>', 'a file, FILE#2 for its second article, or an account id of the collection')
  .argument('<b>', 'the other account')
  .addOption(json())
  .addOption(csv())
  .addOption(offsets())
  .addOption(words())
  .addOption(collection())
  .addOption(language())
  .addHelpText(
    'after',
    '\nExamples:\n  readout compare us.txt cn.txt\n  readout compare us.txt paper.txt#3 --lang zh\n  readout compare us.txt cn.txt --json > table.json      readout.comparison/1\n  readout compare us.txt cn.txt --csv > table.csv',
  )
  .action(async (a, b, options) => (await import('./compare.ts')).compare(a, b, options))

program
  .command('add')
  .description('add files to the collection and read them; what is there already is left as it is')
  .argument('<path...>', 'files, folders of them, or addresses of pages')
  .addOption(collection())
  .addOption(fields())
  .addOption(allowPrivate())
  .addOption(noRepairs())
  .addOption(words())
  .addOption(threads())
  .addOption(timeLimit())
  .addOption(memoryLimit())
  .option('--queue', 'leave the reading to "readout work" on any number of machines (PostgreSQL only)')
  .addOption(json())
  .addHelpText(
    'after',
    '\nExamples:\n  readout add documents/ archive.zip feed.rss\n  readout add https://example.org/readout.html\n  readout add table.csv --fields text=content,title=headline\n  readout add --collection summit.readout us.txt cn.txt',
  )
  .action(async (paths, options) => (await import('./add.ts')).add(paths, options))

program
  .command('work')
  .description('read what "readout add --queue" left to the machines that work on a collection in PostgreSQL')
  .addOption(collection())
  .addOption(words())
  .addOption(threads())
  .addOption(timeLimit())
  .addOption(memoryLimit())
  .option('--until-empty', 'end when nothing waits any more')
  .addOption(atLeastOne('--dead-after <seconds>', 'a worker silent for so long is taken for lost (default: 30)'))
  .addHelpText(
    'after',
    '\nExamples:\n  readout add --queue --collection postgres://desk@db/readout archive.tar.xz\n  readout work --collection postgres://desk@db/readout',
  )
  .action(async (options) => (await import('./work.ts')).work(options))

program
  .command('backup')
  .description('copy the collection, as it is at one moment, into a new file')
  .argument('<file>', 'the file to make')
  .addOption(collection())
  .addHelpText(
    'after',
    '\nExamples:\n  readout backup monday.readout\n  readout backup monday.readout --collection postgres://desk@db/readout',
  )
  .action(async (file, options) => (await import('./upkeep.ts')).backup(file, options))

program
  .command('restore')
  .description('make a collection out of a backup; nothing that is there is written over')
  .argument('<file>', 'a file that "readout backup" made')
  .addOption(collection())
  .addHelpText(
    'after',
    '\nExamples:\n  readout restore monday.readout\n  readout restore monday.readout --collection postgres://desk@db/readout',
  )
  .action(async (file, options) => (await import('./upkeep.ts')).restore(file, options))

program
  .command('verify')
  .description('check that the collection is whole: its file, every word, every place that was read')
  .addOption(collection())
  .addOption(words())
  .addOption(json())
  .addHelpText('after', '\nExamples:\n  readout verify\n  readout verify --json --collection monday.readout')
  .action(async (options) => (await import('./upkeep.ts')).verify(options))

program
  .command('compact')
  .description('give space back to the disk, and put the indexes in order')
  .addOption(collection())
  .addOption(words())
  .addHelpText('after', '\nExamples:\n  readout compact\n  readout compact --collection summit.readout')
  .action(async (options) => (await import('./upkeep.ts')).compact(options))

program
  .command('list')
  .description('list the documents of the collection with their articles, and the pairs that tell of one meeting')
  .addOption(collection())
  .addOption(words())
  .addOption(json())
  .addHelpText('after', '\nExamples:\n  readout list\n  readout list --json | jq .documents[].path')
  .action(async (options) => (await import('./list.ts')).list(options))

program
  .command('meetings')
  .description('list the meetings that the collection tells of, each with its accounts and why they belong together')
  .addOption(collection())
  .addOption(words())
  .option('--party <code...>', 'only meetings of these parties (all of them), by code: USA CHN EU …')
  .option('--accounts-of <code...>', 'only meetings that each of these parties tells of itself')
  .option('--person <name>', 'only meetings with this person')
  .option('--from <date>', 'not before this day, month or year')
  .option('--to <date>', 'not after it')
  .option('--least <count>', 'only meetings with so many accounts', '1')
  .addOption(json())
  .addOption(csv())
  .addHelpText(
    'after',
    '\nExamples:\n  readout meetings --accounts-of USA CHN\n  readout meetings --party JPN KOR --from 2023 --csv > meetings.csv\n  readout meetings --person "Wang Yi" --json',
  )
  .action(async (options) => (await import('./meetings.ts')).meetings(options))

program
  .command('follow')
  .description(
    'follow undertakings through the documents: announced, restated, begun, done, suspended, silent since when',
  )
  .addOption(collection())
  .addOption(words())
  .option('--issue <issue>', 'only this issue and narrower ones: an identifier, a name or a word for it')
  .option('--mechanism <name>', 'only threads that name this channel: an identifier or a part of a name')
  .option('--party <code...>', 'only threads between these parties, by code')
  .option('--as-of <date>', 'what the record said on this day')
  .option('--least <count>', 'only threads with so many events', '1')
  .option('--md', 'print pages in Markdown')
  .addOption(json())
  .addOption(csv())
  .addHelpText(
    'after',
    '\nExamples:\n  readout follow --issue counternarcotics --party USA CHN\n  readout follow --mechanism "economic working group" --as-of 2024-06-30\n  readout follow --party JPN KOR --md > threads.md',
  )
  .action(async (options) => (await import('./follow.ts')).follow(options))

program
  .command('set')
  .description('put right what was read of an article: genre, published, publisher, party, language')
  .argument('<id>', 'an article id (readout list shows them); a document id means its first article')
  .argument('<field=value...>', 'party=none for nobody’s account')
  .addOption(collection())
  .addOption(words())
  .option('--by <name>', 'who says so (default: your user name)')
  .addOption(json())
  .addHelpText(
    'after',
    '\nExamples:\n  readout set 0f3a9c1b2d4e5f60.2 published=2025-05-20 party=NOR\n  readout set 0f3a9c1b2d4e5f60 genre=readout --by "Desk, night shift"',
  )
  .action(async (id, fields, options) => (await import('./set.ts')).set(id, fields, options))

program
  .command('versions')
  .description('list the texts that the collection holds in several versions, with what changed and was not said')
  .addOption(collection())
  .addOption(words())
  .addOption(json())
  .addHelpText(
    'after',
    '\nExamples:\n  readout versions\n  readout versions --json | jq ".[] | select(.changes[].silent | length > 0)"',
  )
  .action(async (options) => (await import('./versions.ts')).versions(options))

program
  .command('diff')
  .description('show what changed from one text to another, sentence by sentence and word by word')
  .argument('<before>', 'a file, or a document id of the collection')
  .argument('<after>', 'the other one')
  .addOption(collection())
  .addOption(words())
  .addOption(json())
  .addHelpText(
    'after',
    '\nExamples:\n  readout diff monday.html tuesday.html\n  readout diff 0f3a9c1b2d4e5f60 77aa01cc23dd45ee --json',
  )
  .action(async (a, b, options) => (await import('./versions.ts')).diff(a, b, options))

program
  .command('reprints')
  .description('list the articles of the collection that are copies or excerpts of one another')
  .addOption(collection())
  .addOption(words())
  .addOption(json())
  .addHelpText('after', '\nExamples:\n  readout reprints\n  readout reprints --json | jq .groups')
  .action(async (options) => (await import('./versions.ts')).reprints(options))

program
  .command('mechanisms')
  .description('list the standing channels that the documents name: founded, met, suspended, resumed, last heard of')
  .addOption(collection())
  .addOption(words())
  .option('--party <code...>', 'only channels between these parties, by code')
  .option('--as-of <date>', 'as known on this day')
  .addOption(json())
  .addOption(csv())
  .addHelpText(
    'after',
    '\nExamples:\n  readout mechanisms --party USA CHN\n  readout mechanisms --as-of 2024-01-01 --csv > channels.csv',
  )
  .action(async (options) => (await import('./mechanisms.ts')).mechanisms(options))

program
  .command('wording')
  .description('track fixed wordings over time, or show words in context')
  .argument('[formula]', 'an identifier or a part of a wording; all of them when left out')
  .addOption(collection())
  .addOption(words())
  .option('--party <code>', 'only uses in accounts of this party')
  .option('--kwic <words>', 'show every place of these words with what stands around them')
  .option('--width <characters>', 'how much stands around them', '40')
  .option('--missing-in <account>', 'what the account’s party usually says and this account does not')
  .addOption(
    new Option(
      '--keyness <target>',
      'the words that set a document, an account or a period (2024, 2023-06/2023-09) apart',
    ).conflicts(['kwic', 'missingIn']),
  )
  .option(
    '--against <reference>',
    'apart from which one (default: a period from what came before it, a text from all others)',
  )
  .option('--language <language>', 'in which language (default: the one that most of the target is in)')
  .addOption(
    new Option('--length <words>', 'how many words in a row: 1 to 4, or a range such as 2-4')
      .argParser(readLength)
      .default({ from: 1, to: 1 }, '1'),
  )
  .addOption(atLeastOne('--least <count>', 'how often a word stands on one side at least').default(5))
  .addOption(atLeastOne('--limit <count>', 'how many key words are shown').default(50))
  .addOption(json())
  .addOption(csv())
  .addHelpText(
    'after',
    '\nExamples:\n  readout wording\n  readout wording "win-win" --party CHN --csv > months.csv\n  readout wording --kwic "mutual respect"\n  readout wording --missing-in 3f2a91c0d4e5b6a7.0\n  readout wording --keyness 2024 --against 2023 --language zh\n  readout wording --keyness 3f2a91c0d4e5b6a7 --length 2-4 --least 3 --csv > key-words.csv',
  )
  .action(async (formula, options) => (await import('./wording.ts')).wording(formula, options))

program
  .command('reuse')
  .description('show which passages of a text stand in earlier ones, in its language or another, side by side')
  .argument('<id>', 'a document or an account of the collection (readout list shows them)')
  .argument('[from]', 'only passages of this document or account, whenever it was published')
  .addOption(collection())
  .addOption(words())
  .addOption(json())
  .addOption(csv())
  .addHelpText(
    'after',
    '\nExamples:\n  readout reuse 3f2a91c0d4e5b6a7\n  readout reuse 3f2a91c0d4e5b6a7.2 0f3a9c1b2d4e5f60\n  readout reuse 3f2a91c0d4e5b6a7 --csv > passages.csv',
  )
  .action(async (id, from, options) => (await import('./reuse.ts')).reuse(id, from, options))

program
  .command('review')
  .description("list people's decisions, decide, take a decision back, or print decisions as gold")
  .addOption(collection())
  .addOption(words())
  .addOption(
    new Option('--decide <action>', 'make a decision').choices([
      'accept',
      'correct',
      'reject',
      'add',
      'merge',
      'split',
      'note',
      'assess',
    ]),
  )
  .option('--undo <decision>', 'take a decision back')
  .option('--by <name>', 'who decides')
  .option('--layer <layer>', 'what it is on: commitments, attributions, …, entity, thread, meeting', 'commitments')
  .option('--at <place>', 'the words: DOCUMENT:START-END')
  .option('--id <id>', 'the entity, thread or meeting, where it is on no words')
  .option('--with <ids...>', 'the ids that a merge takes in, or a split lets go (with --layer entity --id KEPT)')
  .option('--note <words>', 'a note, or the assessed status')
  .option('--corrected <span>', 'with --decide correct: the right words, START-END in the text')
  .option('--seen <decision>', 'the latest decision on the same thing that you know of')
  .addOption(
    new Option('--gold <format>', 'print accepted, corrected and added annotations as gold').choices(['json', 'brat']),
  )
  .addOption(json())
  .addOption(csv())
  .addHelpText(
    'after',
    '\nExamples:\n  readout review\n  readout review --decide accept --by "A. Reader" --at 3f2a6c1d9e8b7a05:120-180\n  readout review --decide correct --corrected 112-180 --by "A. Reader" --at 3f2a6c1d9e8b7a05:120-180\n  readout review --undo DECISION --by "A. Reader"\n  readout review --decide merge --layer entity --id person/wang-yi --with person/yi-wang --by "A. Reader"\n  readout review --gold brat > gold.ann',
  )
  .action(async (options) => (await import('./review.ts')).review(options))

program
  .command('search')
  .description('find articles by words, in either language: "exact phrases", prefi*, AND OR NOT, NEAR(a b)')
  .argument('[words...]', 'the query; all of its words must be there')
  .addOption(collection())
  .addOption(words())
  .option('--near <count>', 'all words within so many words of one another')
  .option('--party <code...>', "only these parties' own accounts, by code")
  .option('--speaker <name...>', 'only articles in which one of these people is reported to speak')
  .option(
    '--issue <issue...>',
    'only articles with an undertaking or a position on one of these issues or narrower ones',
  )
  .option('--genre <genre...>', 'only readout, joint-statement, fact-sheet, speech, press-conference, news, commentary')
  .option('--publisher <name...>', 'only these publishers')
  .option('--language <code...>', 'only articles in these languages: en zh')
  .option('--since <date>', 'not published before this day, month or year')
  .option('--until <date>', 'not published after it')
  .option('--limit <count>', 'so many hits at most', '20')
  .option('--save <name>', 'keep the search under a name')
  .option('--saved [name]', 'ask a saved search again; without a name: list them, with how many hits are new')
  .option('--new', 'with --saved NAME: only what was added since somebody looked last; it then counts as seen')
  .addOption(json())
  .addOption(csv())
  .addHelpText(
    'after',
    '\nExamples:\n  readout search "working group" fentanyl\n  readout search 关系 --party CHN --since 2023-06\n  readout search hotline military --near 8 --csv > hits.csv\n  readout search "working group" --party CHN --save groups\n  readout search --saved\n  readout search --saved groups --new',
  )
  .action(async (query, options) => (await import('./search.ts')).search(query, options))

program
  .command('explain')
  .description('say which rule read what at a place of a text')
  .argument('<file>', 'the file')
  .requiredOption('--at <offset>', 'an offset in the cleaned text, or LINE:COLUMN', 'start')
  .addOption(words())
  .addOption(json())
  .addHelpText('after', '\nExamples:\n  readout explain us.txt --at 1040\n  readout explain us.txt --at 5:12')
  .action(async (file, options) => (await import('./explain.ts')).explain(file, options))

program
  .command('account')
  .description('keep the accounts of people who use the collection from other machines')
  .addArgument(new Argument('<action>', 'what to do').choices(['add', 'list', 'remove', 'log']))
  .argument('[name]', 'whose account')
  .addOption(collection())
  .addOption(words())
  .addOption(
    new Option('--role <role>', 'reader looks; reviewer also reviews and writes memos; admin also adds')
      .choices(['reader', 'reviewer', 'admin'])
      .default('reader'),
  )
  .addOption(json())
  .addOption(csv())
  .addHelpText(
    'after',
    '\nThe password is asked for, or taken from a pipe or from READOUT_PASSWORD; it is kept as a salted hash (scrypt).\n\nExamples:\n  readout account add "A. Reader" --role reviewer\n  readout account list\n  readout account log --csv > log.csv',
  )
  .action(async (action, name, options) => (await import('./account.ts')).account(action, name, options))

program
  .command('serve')
  .description('show the collection in a browser')
  .addOption(collection())
  .addOption(words())
  .option('--port <port>', 'port to listen on', '7878')
  .option(
    '--host <host>',
    'address to listen on; only this machine can reach the default, others want an account (readout account)',
    '127.0.0.1',
  )
  .addHelpText('after', '\nExamples:\n  readout serve\n  readout serve --port 8000 --collection summit.readout')
  .action(async (options) => (await import('./serve.ts')).serve(options))

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : WRONG_CALL
  else if (error instanceof ReadoutError || (error instanceof Error && 'remedy' in error)) fail(error, WRONG_CALL)
  else throw error
}
