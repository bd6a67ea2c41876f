// The planted clusters of the simulated world in the order of their size: centres as Name/economy[/state], joined by +; then an event.
// The first 34 follow the printed table of 2023; the order of the rest is a plausible one, not a claim.
export const hubs = [
  ['Tokyo/JP+Yokohama/JP'], ['Shenzhen/CN+Hong Kong/HK+Guangzhou/CN'], ['Seoul/KR'], ['Beijing/CN'], ['Shanghai/CN+Suzhou/CN'],
  ['San Jose/US/CA+San Francisco/US/CA'], ['Osaka/JP+Kobe/JP+Kyoto/JP'], ['Boston/US/MA+Cambridge/US/MA'], ['San Diego/US/CA'],
  ['New York City/US/NY'], ['Nanjing/CN'], ['Paris/FR'], ['Wuhan/CN'], ['Hangzhou/CN'], ['Nagoya/JP'], ['Los Angeles/US/CA'],
  ['Washington/US/DC+Baltimore/US/MD'], ['Daejeon/KR'], ["Xi'an/CN"], ['London/GB'], ['Seattle/US/WA'], ['Munich/DE'], ['Qingdao/CN'],
  ['Chengdu/CN'], ['Köln/DE', 'merge:rhine'], ['Amsterdam/NL+Rotterdam/NL'], ['Taipei/TW'], ['Houston/US/TX'], ['Stuttgart/DE'],
  ['Tel Aviv/IL'], ['Moscow/RU'], ['Chicago/US/IL'], ['Singapore/SG'], ['Tehran/IR'], ['Philadelphia/US/PA'],
  ['Minneapolis/US/MN'], ['Tianjin/CN'], ['Stockholm/SE'], ['Changsha/CN'], ['Berlin/DE'], ['Zürich/CH'], ['Melbourne/AU'], ['Raleigh/US/NC'],
  ['Sydney/AU'], ['Hefei/CN'], ['Toronto/CA'], ['Madrid/ES'], ['Milan/IT'], ['Bengaluru/IN'], ['Montréal/CA'], ['Copenhagen/DK'],
  ['Barcelona/ES'], ['Delhi/IN'], ['Chongqing/CN'], ['Portland/US/OR'], ['Cambridge/GB'], ['Frankfurt am Main/DE'], ['Istanbul/TR'],
  ['Jinan/CN'], ['Denver/US/CO', 'split:rockies'], ['Atlanta/US/GA'], ['Brussels/BE'], ['Heidelberg/DE+Mannheim/DE'], ['Changchun/CN'], ['Pittsburgh/US/PA'], ['Harbin/CN'],
  ['Eindhoven/NL'], ['Dalian/CN'], ['Shenyang/CN'], ['Dallas/US/TX'], ['São Paulo/BR'], ['Helsinki/FI'], ['Busan/KR'], ['Düsseldorf/DE', 'merge:rhine'],
  ['Rome/IT'], ['Mumbai/IN'], ['Vancouver/CA'], ['Zhengzhou/CN'], ['Vienna/AT'], ['Lyon/FR'], ['Boulder/US/CO', 'split:rockies'], ['Austin/US/TX'], ['Nürnberg/DE'],
  ['Chennai/IN'], ['Göteborg/SE'], ['Xiamen/CN'], ['Ottawa/CA'], ['Brisbane/AU'], ['Daegu/KR'], ['Oxford/GB'], ['Manchester/GB'],
  ['Fukuoka/JP'], ['Sendai/JP'], ['Hamamatsu/JP'], ['Kuala Lumpur/MY'], ['Nanchang/CN'], ['Cairo/EG'], ['Basel/CH'], ['Lanzhou/CN'], ['Kunming/CN'], ['Ankara/TR'], ['Warsaw/PL'], ['Hamburg/DE'],
  ['Phoenix/US/AZ'], ['Cleveland/US/OH'], ['Dublin/IE'], ['Oslo/NO'], ['Mexico City/MX'], ['Ningbo/CN'], ['Fuzhou/CN'], ['Grenoble/FR'],
  ['Indianapolis/US/IN'], ['Salt Lake City/US/UT'], ['Lausanne/CH'], ['Riyadh/SA'], ['Hyderabad/IN'], ['Kolkata/IN'], ['Saint Petersburg/RU'],
  ['Perth/AU'], ['Lisbon/PT'], ['Prague/CZ'], ['Budapest/HU'], ['Bangkok/TH'],
  ['Toulouse/FR'], ['Dresden/DE'], ['Turin/IT'], ['Valencia/ES'], ['Athens/GR'], ['Taiyuan/CN'], ['Ningde/CN', 'enter'], ['Guiyang/CN'],
  ['Buenos Aires/AR'], ['Santiago/CL'], ['Cape Town/ZA'], ['Johannesburg/ZA'], ['Auckland/NZ'], ['Edinburgh/GB'], ['Aalborg/DK'], ['Novosibirsk/RU'],
  ['Rochester/US/NY', 'leave'], ['Rio de Janeiro/BR'], ['Hanoi/VN', 'enter'], ['Kanazawa/JP', 'leave'],
];

/** Spellings that addresses use beside the local name. */
export const exonyms = {
  'Köln/DE': 'Cologne', 'Nürnberg/DE': 'Nuremberg', 'Zürich/CH': 'Zurich', 'Göteborg/SE': 'Gothenburg', 'Munich/DE': 'München', 'Milan/IT': 'Milano',
  'Rome/IT': 'Roma', 'Turin/IT': 'Torino', 'Vienna/AT': 'Wien', 'Copenhagen/DK': 'København', 'Lisbon/PT': 'Lisboa', 'Prague/CZ': 'Praha',
  'Warsaw/PL': 'Warszawa', 'New York City/US': 'New York', 'Bengaluru/IN': 'Bangalore', 'Brussels/BE': 'Bruxelles', 'Montréal/CA': 'Montreal',
  "Xi’an/CN": "Xi'an", 'Saint Petersburg/RU': 'St Petersburg',
};

/** What addresses call an economy, where the ISO name is too stiff; and what else they call it. */
export const usualNames = {
  US: 'United States', GB: 'United Kingdom', KR: 'South Korea', CN: 'China', RU: 'Russia', IR: 'Iran', TW: 'Taiwan', HK: 'Hong Kong', MO: 'Macao',
};
export const otherNames = {
  US: 'USA|U.S.A.', GB: 'UK|Great Britain', KR: 'Korea|Republic of Korea', CN: 'P. R. China|Peoples R China', DE: 'Fed Rep Germany',
};

// Growth of output between the two editions in percent: printed where a figure was, else a rule that follows the printed tendency
// (middle-income clusters grow, 37 of 63 high-income clusters shrink).
const printedGrowth = { 'cn-hefei': 22.7, 'cn-zhengzhou': 18.9, 'eg-cairo': 11, 'in-chennai': 8, 'tr-istanbul': 8 };
const middleIncome = new Set(['CN', 'IN', 'BR', 'TR', 'IR', 'MY', 'EG', 'MX', 'ZA', 'TH', 'VN', 'RU', 'AR']);
export function growthOf(hub, economy, rank) {
  if (hub in printedGrowth) return printedGrowth[hub];
  const step = (rank * 7) % 10; // 0 to 9, spread over the ranks
  return middleIncome.has(economy) ? 2 + step : Math.round((step - 5.8) * 10) / 10;
}

/** The part of a cluster's score that its patents make, where no figures were printed: by the habit of its economy. */
export const patentPart = economy => ({ JP: .6, DE: .45, SE: .5, CH: .45, FI: .5, KR: .35, US: .38, NL: .5, FR: .4, DK: .35, IL: .5, AT: .35, NO: .3 })[economy] ?? .14;
