using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.Core.Geocoding.Parsing;

/// <summary>Words that tell what a part of an address is about. All folded.</summary>
internal static class Vocabulary
{
    /// <summary>Carry no meaning in the name of an organisation.</summary>
    private static readonly HashSet<ulong> Stop = Set(
        "of the and for in at on de du des der die das den del della delle dei degli di da do dos das la le les el los las l d e "
        + "y et en und fur van voor het te i a an to by og och i na v w z im am zu zur zum au aux nella with from");

    /// <summary>A part of an address with one of these names an organisation or a part of one.</summary>
    private static readonly HashSet<ulong> Institution = Set(
        "university universities univ universite universitat universitaet universidad universidade universita universiteit "
        + "universitet universitetet universitesi uniwersytet univerzita univerzitet egyetem universiti universitas yliopisto uni "
        + "institute institut instituto istituto institution inst instituut instytut college colegio collegio coll school schule "
        + "ecole escuela scuola escola hogeschool hochschule fachhochschule polytechnic polytechnique politecnico politecnica "
        + "politechnika "
        + "hospital hospitals hopital hopitaux ospedale klinikum klinik clinic clinics clinique clinica hosp infirmary krankenhaus "
        + "department departments dept dipartimento departement departamento abteilung faculty faculte facultad fakultat faculdade "
        + "facolta fac laboratory laboratories laboratorium laboratoire laboratorio lab labs labor center centre centro centrum "
        + "zentrum ctr centers centres cent "
        + "academy academia akademie akademia academie acad research recherche forschung forschungszentrum division div section "
        + "unit unite group program programme foundation fondation stiftung trust "
        + "ministry agency bureau council society association organization organisation office authority museum library observatory "
        + "inc corp corporation ltd limited llc gmbh ag co company companies sa spa srl bv nv plc kk technologies technology tech "
        + "pharmaceuticals pharma systems solutions industries group holding "
        + "science sciences engineering medicine medical biology biological chemistry physics mathematics health national "
        + "international state federal royal campus service services studies biomedical biotechnology informatics computer "
        + "computing electronics electrical mechanical graduate faculty surgery neurology pediatrics psychiatry cancer genetics "
        + "genomics oncology pathology pharmacology pharmacy physiology biochemistry microbiology immunology epidemiology nursing "
        + "dentistry ecology agriculture agricultural environmental environment economics education psychology materials energy "
        + "inserm cnrs inra inrae cea csic cnr "
        + "мгу мфти университет институт академия лаборатория университета институт πανεπιστημιο ινστιτουτο πολυτεχνειο νοσοκομειο "
        + "אוניברסיטת אוניברסיטה מכון جامعه معهد مستشفي كليه دانشكاه دانشكده بيمارستان پژوهشكاه ዩኒቨርሲቲ ዩኒቨርስቲ "
        + "มหาวิทยาลัย โรงพยาบาล วิทยาลัย สถาบัน โรงเรียน");

    /// <summary>Belong to a place name without being its name: "Suwon-shi", "Cedex", "P.O. Box".</summary>
    private static readonly HashSet<ulong> Filler = Set(
        "shi si ku gu gun cho machi hsien county city cedex district prefecture province prov region municipality qu xian sheng "
        + "twp township borough boro village town box po pobox bp zip near nr cp republic sar pref ken state metropolitan "
        + "north south east west northwest northeast southwest southeast northern southern eastern western central centrale upper lower new 市 区 區 都 府 県 省 县 縣 市 郡 시 구 도 군 동 특 별 광 역 로 洞 道 路 "
        + "号 號 町 村 丁 目 番 地 镇 乡 읍 면 "
        + "จังหวัด อำเภอ ตำบล แขวง เขต เทศบาลนคร เทศบาลเมือง เทศบาลตำบล مدينه محافظه استان شهرستان город область район г гор δημος עיר");

    // Two characters of scripts without gaps that name an institution: university, hospital, company, institute, school, centre.
    private static readonly HashSet<(ulong, ulong)> GaplessInstitution = [..
        "大学 学院 研究 医院 病院 公司 会社 学校 中心 实验 科学 集团 대학 학교 병원 연구 회사 센터".Split(' ').Select(p => (KeyOf(p[0]), KeyOf(p[1])))];

    /// <summary>Whether two neighbours of a script without gaps are the word for an institution.</summary>
    public static bool IsInstitution(in Word first, in Word second) => GaplessInstitution.Contains((first.Hash.Value, second.Hash.Value));

    private static ulong KeyOf(char letter) => Key(letter.ToString());

    /// <summary>Common words that are also names of places nobody means.</summary>
    private static readonly HashSet<ulong> NotAPlace = Set(
        "tab university college institute center centre school science sciences industry park hospital the of and for in at on "
        + "new north south east west central street road avenue building box po dept department division lab laboratory research "
        + "national "
        + "state union college mission independence independent liberty commerce energy enterprise industrial media normal "
        + "mechanical optical electric electronics information technology engineering academy academia eureka mars earth moon sun "
        + "ocean ocean nature "
        + "inc corp ltd co sa ag gmbh llc company general global international american european royal imperial king queen prince "
        + "red green blue black white big little best most many max mini main man men see do so as is it be by we us i a an to no "
        + "or if not all any can may us are was were via per "
        + "de la le les el los las du des der die das den del di da do dos und et e y i en van von zu im am au aux san santa st "
        + "ste saint "
        + "health medical medicine care clinic cancer heart brain eye skin blood nursing surgery pharmacy chemistry physics "
        + "biology mathematics math geology history law arts art music business economics finance management marketing education "
        + "psychology "
        + "street st rd ave blvd floor room suite unit section group team program school faculty campus area zone site station "
        + "base port gate tower house hall court plaza square mall "
        + "tab ark capital sci technol engn acad");

    /// <summary>Several spellings of one word, for names of organisations.</summary>
    private static readonly Dictionary<ulong, ulong> Canonical = Pairs(
        "university=univ universite universitat universitaet universidad universidade universita universiteit universitet "
        + "universitetet universitesi uniwersytet univerzita univerzitet egyetem universiti universitas yliopisto uni "
        + "universitatea universidat universitats universites unversity univeristy univesity universtiy universty univerisity "
        + "unviersity ulniversity universitario universitaria universitaire universitari;"
        + "institute=institut instituto istituto institution inst instituut instytut institutet institutes insitute insititute "
        + "institue instiute;"
        + "center=centre centro centrum zentrum ctr centers centres cent;"
        + "hospital=hosp hopital hopitaux ospedale hospitals hospitalier krankenhaus;"
        + "clinic=klinik klinikum clinique clinica clinics;"
        + "department=dept dep departement departamento dipartimento departments;"
        + "laboratory=lab labs laboratories laboratorium laboratoire laboratorio labor lab;"
        + "technology=tech technol technologies technologie technological tecnologia technologic technische technical technique "
        + "tecnica tecnologica tecnologico technischen;"
        + "science=sci sciences scientific science scientifique scientifica cientifica ciencias scienze wissenschaften scientifiques;"
        + "research=res recherche recherches forschung ricerca ricerche investigacion investigaciones pesquisa rech;"
        + "medicine=med medical medicina medecine medizin medizinische medicale medica medico meds;"
        + "national=natl nat nacional nazionale nationale nationales nacionales nationaal;"
        + "international=int intl internacional;"
        + "academy=acad academia akademie akademia academie accademia;"
        + "college=coll colegio;"
        + "engineering=eng engn engr ingenieria ingegneria engineer engineers;"
        + "polytechnic=polytech polytechnique politecnico politecnica politechnika polytechnical politecnic politehnica "
        + "polytechnics politechnic;"
        + "school=sch ecole escuela scuola escola schule schools;"
        + "state=st;"
        + "biology=biol biological biologia biologie;"
        + "chemistry=chem chemical chimie chemie quimica chimica;"
        + "physics=phys physical;"
        + "agriculture=agr agric agricultural agri agronomique agronomica agraria agricultura agricole agricola;"
        + "environment=environm environmental environnement umwelt ambiente;"
        + "electronics=elect electronic electron;"
        + "mathematics=math maths mathematical;"
        + "observatory=obs observ observatoire osservatorio observatorio;"
        + "foundation=fdn fondation fundacion fondazione stiftung fundacao fundacja stichting;"
        + "association=assoc associazione asociacion;"
        + "corporation=corp;incorporated=inc;limited=ltd;company=co;"
        + "administration=adm admin;"
        + "applied=appl angewandte;"
        + "advanced=adv;"
        + "children=childrens kinder;"
        + "and=und et y;"
        + "health=hlth sante salud salute;"
        + "federal=fed federale;"
        + "california=calif;massachusetts=mass;pennsylvania=penn penna;connecticut=conn;"
        + "munich=munchen muenchen;vienna=wien;cologne=koln koeln;zurich=zuerich;geneva=geneve "
        + "genf;rome=roma;milan=milano;turin=torino;florence=firenze;naples=napoli;lisbon=lisboa "
        + "lisbonne;prague=praha;warsaw=warszawa;copenhagen=kobenhavn kopenhagen;gothenburg=goteborg goeteborg;brussels=bruxelles "
        + "brussel;ghent=gent gand;antwerp=antwerpen anvers;leuven=louvain;nuremberg=nurnberg "
        + "nuernberg;seville=sevilla;"
        + "moscow=moskva;athens=athinai;bucharest=bucuresti;belgrade=beograd;padua=padova;venice=venezia;genoa=genova;"
        + "peking=beijing;montreal=montrealaise;"
        + "duesseldorf=dusseldorf;gottingen=goettingen;tubingen=tuebingen;wurzburg=wuerzburg;"
        + "lubeck=luebeck;munster=muenster;luneburg=lueneburg;"
        + "saarland=saarlandes;basel=basle "
        + "bale;berne=bern;");

    /// <summary>Endings of companies' names, which people leave out.</summary>
    private static readonly HashSet<ulong> CompanyEnding = Set(
        "incorporated corporation limited company inc corp ltd co llc gmbh ag sa spa srl bv nv plc kk se oy ab as kg lp pty pte");

    /// <summary>Words beside which a university goes by the rest of its name.</summary>
    private static readonly HashSet<ulong> PartOfUniversity = Set(
        "school medical law college business medicine institute faculty department engineering tech center campus hospital "
        + "neuroscience cancer");

    public static readonly ulong University = Key("university");

    public static readonly ulong At = Key("at");

    private static readonly HashSet<ulong> StateLetters = Set("prc roc rok drc rsa car dprk");

    private static readonly HashSet<ulong> Ands = Set("and et und e y en och og");

    private static readonly HashSet<ulong> Links = Set("bei near nr bij pres presso");

    public static readonly ulong ArabicArticle = Key("al");

    private static readonly KeyTable<(WordClass Class, ulong Canonical)> Words = new(Combine());

    public static (WordClass Class, ulong Canonical) Of(ulong word) => Words.Find(word, (WordClass.None, word));

    private static Dictionary<ulong, (WordClass, ulong)> Combine()
    {
        (HashSet<ulong> Set, WordClass Class)[] classes =
        [
            (Stop, WordClass.Stop), (Institution, WordClass.Institution), (Filler, WordClass.Filler), (NotAPlace, WordClass.NotAPlace),
            (CompanyEnding, WordClass.CompanyEnding), (PartOfUniversity, WordClass.PartOfUniversity),
            (StateLetters, WordClass.StateLetters), (Ands, WordClass.And), (Links, WordClass.Beside),
        ];
        var words = new Dictionary<ulong, (WordClass, ulong)>();
        foreach (var word in classes.SelectMany(c => c.Set).Concat(Canonical.Keys))
        {
            var canonical = Canonical.GetValueOrDefault(word, word);
            var wordClass = classes.Where(c => c.Set.Contains(word)).Aggregate(WordClass.None, (sum, c) => sum | c.Class);
            if (PartOfUniversity.Contains(canonical)) wordClass |= WordClass.PartOfUniversity;
            words[word] = (wordClass, canonical);
        }

        return words;
    }

    private static HashSet<ulong> Set(string words) => [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Key)];

    private static Dictionary<ulong, ulong> Pairs(string groups)
    {
        var pairs = new Dictionary<ulong, ulong>();
        foreach (var group in groups.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = group.Split('=');
            foreach (var word in parts[1].Split(' ')) pairs[Key(word)] = Key(parts[0]);
        }

        return pairs;
    }

    private static ulong Key(string word) => NameHash.Of(string.Concat(word.Select(c => c < 128 ? c : HanVariants.Usual(Folding.Of(c))))).Value;
}
