namespace HubAtlas.Tests.Reading;

/// <summary>Statistics files as offices hand them out, with invented figures.</summary>
internal static class StatisticsSamples
{
    /// <summary>The Data Center of 2015: lines padded with commas, carriage returns alone, aggregates among the offices.</summary>
    public const string Wipo =
        "Intellectual property right :Patent,,,,,\r,,,,,\rIndicator :5 - Patent grants by technology,,,,,\r,,,,,\rSource: WIPO statistics database. Last updated: March 2015,,,,,\r" +
        "Office,Office Code,Origin,Technology,1999,2000\r" +
        "Africa,R1,Resident,\"1 - Machinery, energy\",2,\rAsia,R2,Resident,\"1 - Machinery, energy\",5,7\r" +
        "Egypt,EG,Resident,\"1 - Machinery, energy\",2,\rJapan,JP,Resident,\"1 - Machinery, energy\",5,6\r" +
        "Patent Office of the Cooperation Council for the Arab States of the Gulf (GCC),,Resident,\"1 - Machinery, energy\",,1\r" +
        "High-income,W1,Resident,\"1 - Machinery, energy\",5,7\rLow-income,W4,Resident,\"1 - Machinery, energy\",1,\r";

    /// <summary>As today.</summary>
    public const string WipoToday = """
        "Intellectual property right: Patent"
        "Indicator: 1 - Total patent applications (direct and PCT national phase entries)"
        "Report type: Total count by applicant's origin (equivalent count)"

        "Origin","Origin (Code)","Type","2021","2022"
        "China","CN","Direct","1,426,644",""
        "China","CN","Resident","1426000","3"
        "World","","Total","","9"
        """;

    public const string WorldBank = """
        "Data Source","World Development Indicators",

        "Last Updated Date","2026-01-28",

        "Country Name","Country Code","Indicator Name","Indicator Code","2020","2021",
        "China","CHN","Research and development expenditure (% of GDP)","GB.XPD.RSDV.GD.ZS","2.40","",
        "World","WLD","Research and development expenditure (% of GDP)","GB.XPD.RSDV.GD.ZS","2.6","2.62",
        "Euro area","EMU","Research and development expenditure (% of GDP)","GB.XPD.RSDV.GD.ZS","","2.3x",
        "Kosovo","XKX","Research and development expenditure (% of GDP)","GB.XPD.RSDV.GD.ZS","0.10","",
        """;

    public const string DataBank = """
        Country Name,Country Code,Series Name,Series Code,2020 [YR2020],2021 [YR2021]
        "Korea, Rep.",KOR,"Population, total",SP.POP.TOTL,51836239,..
        Data from database: World Development Indicators
        Last Updated: 01/28/2026
        """;

    public const string OecdLabels = """
        STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,FREQ,Frequency of observation,MEASURE,Measure,UNIT_MEASURE,Unit of measure,TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS,Observation status,UNIT_MULT,Unit multiplier
        DATAFLOW,OECD.STI.STP:DSD_MSTI@DF_MSTI(1.3),Main indicators,I,AUT,Austria,A,Annual,G,GERD,USD_PPP,US dollars,2019,,14567.89,,P,Provisional,6,Millions
        DATAFLOW,OECD.STI.STP:DSD_MSTI@DF_MSTI(1.3),Main indicators,I,EU27_2020,European Union,A,Annual,G,GERD,USD_PPP,US dollars,2019,,,,M,Missing,6,Millions
        """;

    public const string EurostatCsv = """
        DATAFLOW,LAST UPDATE,freq,sectperf,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG
        ESTAT:RD_E_GERDTOT(1.0),15/11/25 11:00:00,A,TOTAL,PC_GDP,AT,2020,3.2,b
        ESTAT:RD_E_GERDTOT(1.0),15/11/25 11:00:00,A,TOTAL,PC_GDP,AT,2021,3.2e,
        """;

    public const string EurostatTsv =
        "freq,sectperf,unit,geo\\TIME_PERIOD\t2020 \t2021 \nA,TOTAL,PC_GDP,EL\t1.50 bp\t: \nA,TOTAL,PC_GDP,EU27_2020\t2.30 e\t: c\nA,TOTAL,PC_GDP\t1\t2\n";

    public const string Uis = "INDICATOR_ID,COUNTRY_ID,YEAR,VALUE,MAGNITUDE,QUALIFIER\nEXPGDP.TOT,BRA,2019,1.21,,\nEXPGDP.TOT,BRA,2020,1.1,,UIS_EST\n";

    public const string Long = "code;name;measure;year;value;flag\nAT;Austria;robots;2020;1,5;\nDE;Germany;robots;2020;12,25;E\nDE;Germany;robots;zwanzig;1;\nDE;Germany;;2020;1;\n";

    public const string Wide = "country_code,2020,2021,2022-Q1\nAUT,1.0,\nDEU,2.0,3.50,4\nZZZ,1,1,1\n";

    /// <summary>The sheet Data of the Global Innovation Index's workbook.</summary>
    public const string Gii = """
        ISO3,ECONOMY_NAME,NUM,NAME,DATAYR,VALUE_SCREEN,SCORE,RANK,SW_OVERALL,SW_INCGRP,OUTDATED,DMC
        CHE,Switzerland,GII,Global Innovation Index,,,67.50,1,,,,
        CHE,Switzerland,IN.1.1.1,Stability,2021,85.20,90.1,3,S,,,
        XYZ,Nowhere,IN.1.1.1,Stability,2021,1,2,4,,,,
        KEN,Kenya,IN.1.1.1,Stability,2016-2019,n/a,12,9,,,,
        KEN,Kenya,OUT.6.1.1,Patents,2018,0.4,x1,70,W,,1,
        """;

    /// <summary>Five blocks of the same economies.</summary>
    public const string GiiBlocks = """
         , ,Rank Indicators,Kenya,Nowhere,Switzerland,,Kenya,Nowhere,Switzerland,,Kenya,Nowhere,Switzerland,,Kenya,Nowhere,Switzerland,,Kenya,Nowhere,Switzerland
        ,,,,,,,,,,,,,,,,,,,,,
         Global Innovation Index, ,,2,3,1,,30.3,1,60.0,,,,,,,,,,,,
        Index,,,,,,,,,,,,,,,,,,,,,
        1,Institutions, ,2,3,1,,40,1,[70.5],,,,,,,,,,,,
        1.1.1.,Stability, ,2,3,1,,41.5,1,71,,"1,234.5",7,n/a,,,,,,Strength,,
        """;

    public static readonly string[] All =
        [Wipo.Replace('\r', '\n'), WipoToday, WorldBank, DataBank, OecdLabels, EurostatCsv, EurostatTsv, Uis, Gii, GiiBlocks, Long, Wide.Replace("1.0,\n", "1.0,,\n")];
}
