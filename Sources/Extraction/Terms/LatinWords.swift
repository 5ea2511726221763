/// English words that numbers and times are made of; each row holds words of one meaning.
enum LatinWords {
  static let all: [(words: String, sense: Sense)] = numbers + calendar + days + units + joints + counters

  private static let numbers: [(words: String, sense: Sense)] = {
    let small = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
      "fourteen|forteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ].enumerated().map { ($1, Sense.small($0 + 1)) }
    let tens = ["twenty", "thirty", "forty|fourty", "fifty", "sixty", "seventy", "eighty", "ninety"].enumerated()
      .map { ($1, Sense.tens(($0 + 2) * 10)) }
    let ordinals = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
      "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
      "twentieth",
    ].enumerated().map { ($1, Sense.ordinal($0 + 1, isWord: true)) }
    return small + tens + ordinals + [
      ("thirtieth", .ordinal(30, isWord: true)), ("hundred", .hundred), ("thousand", .thousand),
      ("few|several|couple", .vague),
    ]
  }()

  private static let calendar: [(words: String, sense: Sense)] = {
    let months = [
      ("january|jan", ""), ("february|feb|feburary|febuary", ""), ("", "march|mar"), ("april|apr", ""), ("", "may"),
      ("june|jun", ""), ("july|jul", ""), ("august|aug", ""), ("september|sept|sep", ""), ("october|oct", ""),
      ("november|nov", ""), ("december", "dec"),
    ].enumerated().flatMap {
      [($1.0, Sense.month($0 + 1, isDoubtful: false)), ($1.1, Sense.month($0 + 1, isDoubtful: true))]
    }
    let weekdays = [
      ("monday|mon", ""), ("tuesday|tues|tue", ""), ("wednesday|wednes|weds", "wed"), ("thursday|thurs|thur|thu", ""),
      ("friday", "fri"), ("saturday", "sat"), ("sunday", "sun"),
    ].enumerated().flatMap {
      [($1.0, Sense.weekday($0 + 1, isDoubtful: false)), ($1.1, Sense.weekday($0 + 1, isDoubtful: true))]
    }
    let holidays: [(words: String, sense: Sense)] = [
      ("christmas|xmas|christmas day", .holiday(month: 12, day: 25)),
      ("christmas eve|xmas eve", .holiday(month: 12, day: 24)),
      ("boxing day", .holiday(month: 12, day: 26)),
      ("new year|new year's day|new years day|new year day|new years", .holiday(month: 1, day: 1)),
      ("new year's eve|new years eve|new year eve", .holiday(month: 12, day: 31)),
      ("halloween|hallowe'en", .holiday(month: 10, day: 31)),
      ("valentine's day|valentines day|valentine day", .holiday(month: 2, day: 14)),
      ("independence day", .holiday(month: 7, day: 4)),
      ("juneteenth|freedom day|jubilee day", .holiday(month: 6, day: 19)),
      ("earth day", .holiday(month: 4, day: 22)), ("labour day", .holiday(month: 5, day: 1)),
      ("saint patrick|st patrick|st. patrick|saint patrick's day|st patrick's day", .holiday(month: 3, day: 17)),
      (
        "easter|easter monday|easter sunday|good friday|thanksgiving|thanksgiving day|black friday|labor day|memorial day",
        .holiday(month: 0, day: 0)
      ),
    ]
    return months + weekdays + holidays
  }()

  private static let days: [(words: String, sense: Sense)] = [
    ("today|tday|2day", .day(0)), ("tomorrow|tmrw|tmr|tomorow|tommorow|tommorrow|tomorrrow|2morrow|tmw", .day(1)),
    ("yesterday|yday|yesteday|ystrday", .day(-1)), ("overmorrow", .day(2)),
    ("tonight|tonite|2nite", .partOfDay(0, .evening)), ("overnight", .partOfDay(-1, .night)),
    ("morning|mornings|morn|mornng|mornin", .part(.morning)), ("afternoon|afternoons|arvo", .part(.afternoon)),
    ("evening|evenings|eve", .part(.evening)), ("night|nights|nite|night-time|nighttime", .part(.night)),
    ("noon|midday|mid-day", .part(.noon)), ("midnight", .part(.midnight)), ("dawn|daybreak", .part(.dawn)),
    ("lunch|lunchtime|lunch time|breakfast|brunch|dinner|dinnertime|supper", .part(.lunch)),
    ("eod|cob|end of day|close of business|end of business|end of play", .part(.end)),
    ("last|previous|past|prior", .shift(-1)), ("this|current|same", .shift(0)),
    ("next|coming|following|upcoming", .shift(1)),
    ("am|a.m.|a.m", .isAfternoon(false)), ("pm|p.m.|p.m", .isAfternoon(true)),
    ("utc|gmt|zulu", .zone(0)), ("bst|cet", .zone(60)), ("cest", .zone(120)), ("jst", .zone(540)),
    ("est", .zone(-300)), ("edt", .zone(-240)), ("pst|pt", .zone(-480)), ("pdt", .zone(-420)), ("cst", .zone(480)),
    ("mst|mountain timezone|mountain time", .zone(-420)), ("ist", .zone(330)),
    ("pacific time|pacific timezone", .zone(-480)), ("eastern time|eastern timezone", .zone(-300)),
    ("central time", .zone(-360)),
  ]

  private static let units: [(words: String, sense: Sense)] = [
    ("second|seconds|sec|secs", .unit(.second)), ("minute|minutes|min|mins|minuts", .unit(.minute)),
    ("hour|hours|hr|hrs", .unit(.hour)), ("day|days|dy", .unit(.day)),
    ("business day|business days|working day|working days|workday|workdays|weekday|weekdays", .unit(.workday)),
    ("week|weeks|wk|wks|workweek|work week", .unit(.week)), ("weekend|weekends", .unit(.weekend)),
    ("fortnight|fortnights", .unit(.fortnight)), ("month|months|mth|mths", .unit(.month)),
    ("quarter|quarters", .unit(.quarter)), ("year|years|yr|yrs|fiscal year|calendar year", .unit(.year)),
    ("decade|decades", .unit(.decade)), ("century|centuries", .unit(.century)),
    ("h", .letterUnit(.hour)), ("d", .letterUnit(.day)), ("w", .letterUnit(.week)), ("s", .letterUnit(.second)),
    ("m", .letterUnit(.minute)), ("y", .letterUnit(.year)), ("a", .word(.a)), ("p", .letterUnit(.night)),
  ]

  private static let joints: [(words: String, sense: Sense)] = [
    ("an|another|one more", .word(.a)), ("the|teh", .word(.the)), ("at", .word(.at)), ("on", .word(.on)),
    ("in", .word(.in)), ("of", .word(.of)), ("for", .word(.for)),
    (
      "around|about|abuot|approximately|approx|approx.|roughly|circa|ca.|some time around|sometime around|maybe|probably|nearly|almost|like",
      .word(.around)
    ),
    ("from", .word(.from)), ("to", .word(.to)), ("until|till|til|untill|up to|up until", .word(.until)),
    ("since|sinse|snice|ever since", .word(.since)),
    ("before|prior to|no later than|not later than|as late as", .word(.before)),
    ("after|later than", .word(.after)), ("by|no later", .word(.by)), ("between|btw|betwen", .word(.between)),
    ("and|&", .word(.and)), ("or", .word(.or)), ("through|thru", .word(.through)),
    ("within|within the next|in the next|inside", .word(.within)), ("during", .word(.during)),
    ("ago|back|earlier", .word(.ago)), ("from now|hence|later|from today", .word(.hence)),
    ("now|right now|just now|at the moment|at the minute|at the present time|at present|currently", .word(.now)),
    ("half", .word(.half)), ("past|after the hour", .shift(-1)), ("o'clock|oclock|o clock|o' clock", .word(.oclock)),
    ("every|each|all", .word(.every)),
    ("more than|at least|longer than|over|greater than|not less than", .word(.more)),
    ("less than|under|at most|shorter than|up to|fewer than", .word(.less)),
    ("end", .word(.end)), ("beginning|start", .word(.beginning)),
    ("middle|mid", .word(.middle)),
    ("starting|beginning|as of|as from|starting from|starting on|beginning on|effective", .word(.asOf)),
    ("ish", .word(.ish)), ("early|earlier in|earlier", .word(.early)), ("late|later in", .word(.late)),
    ("ext|ext.|extension|extn|x", .word(.extensionWord)),
    ("minutes past|minute past|mins past|min past", .word(.minuteWord)),
    (
      "daily|weekly|monthly|yearly|annually|quarterly|annual|semiannual|hourly|biweekly|nightly|everyday", .word(.every)
    ),
    ("earlier this|later this", .word(.later)),
    ("eoy|eom|eow|eoq", .word(.periodEnd)), ("q", .word(.quarterLetter)),
  ]

  private static let counters: [(words: String, sense: Sense)] = [
    (
      """
      people|ppl|peple|poeple|person|persons|users|user|usrs|staff|employees|employee|colleagues|colleague|coworkers|\
      workers|members|folks|guys|guests|guest|students|teachers|agents|accounts|heads|men|women|team members|of us|\
      staff members|new starters|new hires|starters|customers|callers|reps|engineers
      """, .counter(.people)
    ),
    ("seats|seat|licenses|licences|license|licence|subscriptions", .counter(.seats)),
    (
      """
      devices|device|laptops|laptop|computers|computer|pcs|pc|machines|phones|ipads|ipad|iphones|tablets|desktops|servers|\
      vms|printers
      """, .counter(.devices)
    ),
    ("mailboxes|mailbox|inboxes", .counter(.mailboxes)),
    ("usd|us$|dollars|dollar|bucks|quid", .currency(.dollar)), ("eur|euro|euros", .currency(.euro)),
    ("gbp|pounds|pound", .currency(.pound)), ("jpy|yen", .currency(.yen)), ("twd|ntd|nt$|nt", .currency(.taiwanDollar)),
    ("hkd|hk$", .currency(.hongKongDollar)), ("sgd|s$", .currency(.singaporeDollar)),
    ("aud|au$|a$", .currency(.australianDollar)), ("cad|ca$|c$", .currency(.canadianDollar)),
    ("cny|rmb|yuan", .currency(.yuan)), ("krw|won", .currency(.won)), ("chf", .currency(.franc)),
    ("inr|rupees|rs", .currency(.rupee)),
    (
      "everyone|everybody|every one|all of us|all users|all staff|all employees|the whole company|whole company|entire company|the entire company|nobody|no one|no-one|company-wide|companywide|the whole office|whole office|all people|all our users|all my users",
      .scope(.all)
    ),
    ("most|most of us|most users|most people", .scope(.most)),
    (
      "half of us|half the users|half the office|half my users|half our users|half the team|half the company|half of the users|half of the office|half of our users|half our staff|half the staff",
      .scope(.half)
    ),
    (
      "some users|some people|some of us|a few people|a few users|several users|several people|a few of us|some staff",
      .scope(.some)
    ),
    (
      "just me|only me|me only|only myself|just my pc|only my pc|one user|a single user|only one user|just one user",
      .scope(.one)
    ),
  ]
}
