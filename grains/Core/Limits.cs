namespace Leerlabs.Grains.Core;

/// <summary>Every limit of the product, in one place.</summary>
public static class Limits
{
    /// <summary>UTF-16 code units of a shared text: minutes, a plan.</summary>
    public const int SharedText = 100_000;

    /// <summary>Places in which one update changes a shared text: more than anyone types in a day without a line.</summary>
    public const int PlacesPerUpdate = 5_000;

    /// <summary>Updates of a shared text that stand apart from its base at most, and those that are kept for who comes back.</summary>
    public const int UpdatesApart = 128;

    public const int UpdatesKept = 2_048;

    /// <summary>Amendments of one report, and what is added to it once it is fixed.</summary>
    public const int Amendments = 200;

    public const int Addenda = 50;

    /// <summary>Days for amending a report: school days at least, days at most.</summary>
    public const int ReportDays = 5;

    public const int ReportDaysMost = 60;

    /// <summary>Characters of an entry's Markdown.</summary>
    public const int EntryText = 20_000;

    /// <summary>Characters of a comment.</summary>
    public const int CommentText = 8_000;

    /// <summary>Characters of one practice-research field.</summary>
    public const int PracticeText = 4_000;

    /// <summary>Characters of a name, a title, a tag's list or another single line.</summary>
    public const int Line = 200;

    /// <summary>Characters of a question or a reason.</summary>
    public const int Paragraph = 2_000;

    /// <summary>Characters of a given name or a surname, and of the prefix between them.</summary>
    public const int Name = 100;

    public const int NamePrefix = 30;

    /// <summary>Concepts that one person may have open.</summary>
    public const int Concepts = 100;

    /// <summary>Sessions of one person; a session that was not renewed for <see cref="SessionLife"/> goes.</summary>
    public const int Sessions = 50;

    public static readonly TimeSpan SessionLife = TimeSpan.FromDays(30);

    /// <summary>Themes, leerlabs and works that one person follows.</summary>
    public const int Followed = 200;

    /// <summary>Confirmations of a mail address that one person may ask for in a day.</summary>
    public const int ConfirmationsPerDay = 5;

    public const int SubQuestions = 20;

    /// <summary>Holidays that one import sets.</summary>
    public const int HolidaysPerImport = 1_000;

    /// <summary>Meetings that a leerlab or a school keeps: those of many years.</summary>
    public const int Meetings = 500;

    /// <summary>Actions that a leerlab keeps.</summary>
    public const int Actions = 2_000;

    /// <summary>Agendas that the programme keeps to begin meetings with.</summary>
    public const int Templates = 50;

    public const int ItemsPerMeeting = 60;

    /// <summary>Minutes of one item: a day.</summary>
    public const int ItemMinutes = 600;

    public const int LinksPerItem = 10;

    /// <summary>Actions that one meeting writes down, and as many decisions.</summary>
    public const int OutcomesPerMeeting = 200;

    /// <summary>Lesson visits that a leerlab keeps, and people who read one along.</summary>
    public const int Visits = 2_000;

    public const int VisitReaders = 40;

    /// <summary>Schools that take part in a leerlab at the same time: as many as there are marks.</summary>
    public const int SchoolsPerLeerlab = 12;

    /// <summary>Stretches of own days that one school keeps, the days of one stretch, and how far from today they may lie.</summary>
    public const int ClosedPerSchool = 200;

    public const int ClosedDays = 100;

    public const int ClosedYearsAway = 3;

    /// <summary>Polls that a leerlab keeps, dates of one, its guests, and characters of a remark.</summary>
    public const int Polls = 500;
    public const int PollOptions = 60;
    public const int PollGuests = 50;
    public const int PollRemark = 500;

    /// <summary>Requests to the expertpool that a leerlab keeps, characters of one's texts, and how much of it a pool lists.</summary>
    public const int Requests = 1_000;
    public const int RequestText = 8_000;
    public const int RequestHead = 400;
    public const int EntriesPerRequest = 20;
    public const int AlongPerRequest = 10;
    public const int AppointmentsPerRequest = 20;
    public const int TimesPerOffer = 8;

    /// <summary>Practice examples that a leerlab keeps, characters of one's parts, entries that one rests on, its themes and editors.</summary>
    public const int Examples = 500;
    public const int ExampleText = 20_000;
    public const int EntriesPerExample = 60;
    public const int ThemesPerExample = 8;
    public const int EditorsPerExample = 5;

    /// <summary>Themes of the expertpool, experts of one, and the working days that an answer may take.</summary>
    public const int Themes = 30;
    public const int ExpertsPerPool = 200;
    public const int PromiseDays = 60;

    /// <summary>Signals of one theme, and requests behind one of them.</summary>
    public const int SignalsPerPool = 300;
    public const int RequestsPerSignal = 500;

    /// <summary>Days that one meeting touches.</summary>
    public const int WhenDays = 14;

    /// <summary>What one week can hold of a coach.</summary>
    public const int DaysOfWeek = 7;

    public const int HoursOfWeek = 60;

    /// <summary>Times that a coach is not there.</summary>
    public const int TimesOff = 30;

    public const int TagLength = 40;

    public const int TagsPerEntry = 12;

    public const int CoWritersPerEntry = 12;

    /// <summary>Files of one entry, comment, question or message.</summary>
    public const int FilesPerEntry = 12;

    public const long Mebibyte = 1024 * 1024;

    /// <summary>Bytes of one file.</summary>
    public const long FileBytes = 20 * Mebibyte;

    /// <summary>Bytes of all files of one leerlab together, what is on its way included.</summary>
    public const long FileBytesPerLeerlab = 5 * 1024 * Mebibyte;

    /// <summary>Bytes of all files of one request to the expertpool together.</summary>
    public const long FileBytesPerRequest = 1024 * Mebibyte;

    /// <summary>Pixels of a picture: more than a phone's camera makes.</summary>
    public const long PicturePixels = 50_000_000;

    /// <summary>Uploads that one person may have in a log or request without anything that takes them.</summary>
    public const int UploadsPerPerson = 60;

    /// <summary>An upload that nothing takes goes after this.</summary>
    public static readonly TimeSpan UploadLife = TimeSpan.FromDays(7);

    /// <summary>Bytes of one hub message or command body.</summary>
    public const int MessageBytes = 256 * 1024;

    /// <summary>Documents of one page at most, and when none is asked for.</summary>
    public const int PageMost = 200;

    public const int PageUsual = 50;

    /// <summary>Frames that an active grain keeps for catching up, and their bytes at most.</summary>
    public const int RingFrames = 512;

    public const int RingBytes = 1024 * 1024;

    /// <summary>A reader this far behind is cut off and comes back with its seq.</summary>
    public const int BehindBytes = 1024 * 1024;

    public static readonly TimeSpan BehindTime = TimeSpan.FromSeconds(10);

    /// <summary>Commands of one person: burst, then a second.</summary>
    public const int CommandBurst = 300;

    public const int CommandsPerSecond = 20;

    /// <summary>Updates of shared texts of one person, beside the other commands: burst, then a second. A page sends ten at most.</summary>
    public const int TypingBurst = 120;

    public const int TypingPerSecond = 20;

    /// <summary>Reads of one person: burst, then a second.</summary>
    public const int ReadBurst = 3_000;

    public const int ReadsPerSecond = 200;

    /// <summary>Tries to sign in or to use an invitation from one address: burst, then a minute.</summary>
    public const int DoorBurst = 30;

    public const int DoorTriesPerMinute = 10;

    /// <summary>Bytes of a mail that may hold an answer to an invitation, and how many are looked at: burst, then a second.</summary>
    public const int InboundMailBytes = 1024 * 1024;

    public const int InboundMailBurst = 200;

    public const int InboundMailsPerSecond = 10;

    /// <summary>Calls of one connection that are carried out at the same time.</summary>
    public const int CallsAtOnce = 8;

    /// <summary>Grains that one connection may watch.</summary>
    public const int WatchesPerConnection = 200;

    /// <summary>How long a browser may hold commands that were not sent yet.</summary>
    public static readonly TimeSpan OutboxLife = TimeSpan.FromDays(180);

    /// <summary>How long the audit trail is kept.</summary>
    public static readonly TimeSpan AuditLife = TimeSpan.FromDays(366);

    public static readonly TimeSpan InvitationLife = TimeSpan.FromDays(14);

    /// <summary>A link for someone whom others registered: a programme hands them out over some weeks.</summary>
    public static readonly TimeSpan FirstLinkLife = TimeSpan.FromDays(60);

    public static readonly TimeSpan PresenceLife = TimeSpan.FromSeconds(45);

    public static readonly TimeSpan TypingLife = TimeSpan.FromSeconds(8);

    /// <summary>People named in one presence message; the rest is a count.</summary>
    public const int PresenceNamed = 50;

    /// <summary>Deliveries of one message before it is parked.</summary>
    public const int DeliveryTries = 10;

    /// <summary>Grains that one fact may travel through.</summary>
    public const int Hops = 8;

    /// <summary>Commands that one commit takes at most.</summary>
    public const int CommandsPerCommit = 64;
}
