using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Portal.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AnswerDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SupplierId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnswerDrafts", x => new { x.SupplierId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DisplayName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Culture = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    TimeZone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Disabled = table.Column<bool>(type: "boolean", nullable: false),
                    InvitedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastTotpStep = table.Column<long>(type: "bigint", nullable: false),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "text", nullable: true),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true),
                    PhoneNumber = table.Column<string>(type: "text", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Audit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SupplierId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Doing = table.Column<string>(type: "text", nullable: false),
                    Entity = table.Column<string>(type: "text", nullable: false),
                    EntityId = table.Column<Guid>(type: "uuid", nullable: false),
                    Act = table.Column<string>(type: "text", nullable: false),
                    Change = table.Column<string>(type: "text", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: true),
                    Hash = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Audit", x => new { x.SupplierId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "AuditChains",
                columns: table => new
                {
                    Owner = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "text", nullable: false),
                    SealedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    VerifiedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    VerifiedSequence = table.Column<long>(type: "bigint", nullable: false),
                    Finding = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditChains", x => x.Owner);
                });

            migrationBuilder.CreateTable(
                name: "Calendars",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Days = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Calendars", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SupplierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    OpenSubject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OwnerRole = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AssignedTo = table.Column<Guid>(type: "uuid", nullable: true),
                    AssignedName = table.Column<string>(type: "text", nullable: true),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SnoozedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrderNumber = table.Column<string>(type: "text", nullable: true),
                    Line = table.Column<int>(type: "integer", nullable: true),
                    AnswerNumber = table.Column<int>(type: "integer", nullable: true),
                    ItemNumber = table.Column<string>(type: "text", nullable: true),
                    PlantCode = table.Column<string>(type: "text", nullable: true),
                    Buyer = table.Column<string>(type: "text", nullable: true),
                    Facts = table.Column<string>(type: "text", nullable: false),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Impact = table.Column<string>(type: "text", nullable: false),
                    SearchText = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cases", x => new { x.SupplierId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "CrossReferences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    System = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ForeignId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Target = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    FirstSeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Refused = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CrossReferences", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FriendlyName = table.Column<string>(type: "text", nullable: true),
                    Xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Demand",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemNumber = table.Column<string>(type: "text", nullable: false),
                    PlantCode = table.Column<string>(type: "text", nullable: false),
                    NeededOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Quantity = table.Column<decimal>(type: "numeric", nullable: false),
                    PeggedTo = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Demand", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ErpFeeds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ErpCode = table.Column<string>(type: "text", nullable: false),
                    Feed = table.Column<string>(type: "text", nullable: false),
                    Watermark = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FailingSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastError = table.Column<string>(type: "text", nullable: true),
                    LeasedBy = table.Column<string>(type: "text", nullable: true),
                    LeasedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ErpFeeds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Inbound",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    System = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    ForeignId = table.Column<string>(type: "text", nullable: false),
                    Stamp = table.Column<string>(type: "text", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    WaitsFor = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inbound", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Items",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Group = table.Column<string>(type: "text", nullable: false),
                    Unit = table.Column<string>(type: "text", nullable: false),
                    SearchName = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Items", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Lanes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SupplierId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlantCode = table.Column<string>(type: "text", nullable: false),
                    TransitDays = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Lanes", x => new { x.SupplierId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "LiveNotes",
                columns: table => new
                {
                    Cursor = table.Column<long>(type: "bigint", nullable: false),
                    SupplierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Topic = table.Column<string>(type: "text", nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LiveNotes", x => x.Cursor);
                });

            migrationBuilder.CreateTable(
                name: "OrderEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SupplierId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    By = table.Column<string>(type: "text", nullable: false),
                    Internal = table.Column<bool>(type: "boolean", nullable: false),
                    Facts = table.Column<string>(type: "text", nullable: false),
                    TraceId = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderEntries", x => new { x.SupplierId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "OrderMessages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SupplierId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: true),
                    Author = table.Column<string>(type: "text", nullable: false),
                    FromSupplier = table.Column<bool>(type: "boolean", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderMessages", x => new { x.SupplierId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Orders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SupplierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    ErpCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PlantCode = table.Column<string>(type: "text", nullable: false),
                    Buyer = table.Column<string>(type: "text", nullable: false),
                    Currency = table.Column<string>(type: "text", nullable: false),
                    PaymentTerms = table.Column<string>(type: "text", nullable: false),
                    Incoterms = table.Column<string>(type: "text", nullable: false),
                    OrderedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    ErpRevision = table.Column<int>(type: "integer", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RevisedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AnswerBy = table.Column<DateOnly>(type: "date", nullable: true),
                    AcknowledgedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LineCount = table.Column<int>(type: "integer", nullable: false),
                    LinesToAnswer = table.Column<int>(type: "integer", nullable: false),
                    LinesWaiting = table.Column<int>(type: "integer", nullable: false),
                    NetTotal = table.Column<decimal>(type: "numeric", nullable: false),
                    FirstNeededOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SearchText = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Orders", x => new { x.SupplierId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SupplierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Type = table.Column<string>(type: "text", nullable: false),
                    Payload = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TraceParent = table.Column<string>(type: "text", nullable: true),
                    DeliveredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ParkedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastError = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => new { x.SupplierId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Outlooks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlantCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ItemNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Worry = table.Column<int>(type: "integer", nullable: false),
                    OutOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Missing = table.Column<decimal>(type: "numeric", nullable: true),
                    HoldsUp = table.Column<string>(type: "text", nullable: true),
                    BelowSafetyOn = table.Column<DateOnly>(type: "date", nullable: true),
                    UnsureOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AsOf = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WorkedOutOn = table.Column<DateOnly>(type: "date", nullable: false),
                    SearchText = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outlooks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Plants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Region = table.Column<string>(type: "text", nullable: false),
                    TimeZone = table.Column<string>(type: "text", nullable: false),
                    ErpCode = table.Column<string>(type: "text", nullable: false),
                    CalendarCode = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Plants", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Policies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Scope = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Tolerances = table.Column<string>(type: "text", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MadeBy = table.Column<string>(type: "text", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Policies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Postings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SupplierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    ErpCode = table.Column<string>(type: "text", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderNumber = table.Column<string>(type: "text", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    AnswerNumber = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Hash = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ClaimableAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Fencing = table.Column<int>(type: "integer", nullable: false),
                    LeaseUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HeldUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Document = table.Column<string>(type: "text", nullable: true),
                    LastError = table.Column<string>(type: "text", nullable: true),
                    RefusalCode = table.Column<string>(type: "text", nullable: true),
                    TraceParent = table.Column<string>(type: "text", nullable: true),
                    LastClaimedFrom = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Postings", x => new { x.SupplierId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SupplierId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => new { x.SupplierId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Stock",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemNumber = table.Column<string>(type: "text", nullable: false),
                    PlantCode = table.Column<string>(type: "text", nullable: false),
                    Unrestricted = table.Column<decimal>(type: "numeric", nullable: false),
                    Blocked = table.Column<decimal>(type: "numeric", nullable: false),
                    SafetyStock = table.Column<decimal>(type: "numeric", nullable: false),
                    AsOf = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stock", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Stoppages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ErpCode = table.Column<string>(type: "text", nullable: false),
                    ForeignId = table.Column<string>(type: "text", nullable: false),
                    PlantCode = table.Column<string>(type: "text", nullable: false),
                    ItemNumber = table.Column<string>(type: "text", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stoppages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SupplierItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SupplierId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Number = table.Column<string>(type: "text", nullable: true),
                    Unit = table.Column<string>(type: "text", nullable: true),
                    Factor = table.Column<decimal>(type: "numeric", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupplierItems", x => new { x.SupplierId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Suppliers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SupplierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Region = table.Column<string>(type: "text", nullable: false),
                    Country = table.Column<string>(type: "text", nullable: false),
                    Language = table.Column<string>(type: "text", nullable: false),
                    Email = table.Column<string>(type: "text", nullable: true),
                    CalendarCode = table.Column<string>(type: "text", nullable: true),
                    AcknowledgeWithinDays = table.Column<int>(type: "integer", nullable: false),
                    ConfirmDaysBefore = table.Column<int>(type: "integer", nullable: false),
                    SearchName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Suppliers", x => new { x.SupplierId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Units",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Decimals = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Units", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "text", nullable: true),
                    ClaimValue = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "text", nullable: false),
                    ProviderKey = table.Column<string>(type: "text", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "text", nullable: true),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginProvider = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Memberships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    SupplierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Memberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Memberships_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SupplierId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    What = table.Column<string>(type: "text", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseEntry", x => new { x.SupplierId, x.Id });
                    table.ForeignKey(
                        name: "FK_CaseEntry_Cases_SupplierId_CaseId",
                        columns: x => new { x.SupplierId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "SupplierId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OrderLine",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SupplierId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    ErpLineId = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    ItemNumber = table.Column<string>(type: "text", nullable: false),
                    ErpItemId = table.Column<string>(type: "text", nullable: false),
                    ItemGroup = table.Column<string>(type: "text", nullable: false),
                    Description = table.Column<string>(type: "text", nullable: false),
                    SupplierItemNumber = table.Column<string>(type: "text", nullable: true),
                    Quantity = table.Column<decimal>(type: "numeric", nullable: false),
                    Unit = table.Column<string>(type: "text", nullable: false),
                    UnitDecimals = table.Column<int>(type: "integer", nullable: false),
                    SupplierUnit = table.Column<string>(type: "text", nullable: true),
                    SupplierFactor = table.Column<decimal>(type: "numeric", nullable: true),
                    Price = table.Column<decimal>(type: "numeric", nullable: false),
                    PriceUnit = table.Column<decimal>(type: "numeric", nullable: false),
                    AgreedPrice = table.Column<decimal>(type: "numeric", nullable: true),
                    OverTolerance = table.Column<decimal>(type: "numeric", nullable: true),
                    UnderTolerance = table.Column<decimal>(type: "numeric", nullable: true),
                    MatchLevel = table.Column<string>(type: "text", nullable: false),
                    Received = table.Column<decimal>(type: "numeric", nullable: false),
                    Cancelled = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    NeededOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OpenedByRevision = table.Column<int>(type: "integer", nullable: false),
                    ExpediteTo = table.Column<DateOnly>(type: "date", nullable: true),
                    ExpediteReason = table.Column<string>(type: "text", nullable: true),
                    ExpediteCost = table.Column<decimal>(type: "numeric", nullable: true),
                    ExpediteFrom = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    MovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MovedFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    MovedTo = table.Column<DateOnly>(type: "date", nullable: true),
                    MovedBy = table.Column<decimal>(type: "numeric", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderLine", x => new { x.SupplierId, x.Id });
                    table.ForeignKey(
                        name: "FK_OrderLine_Orders_SupplierId_OrderId",
                        columns: x => new { x.SupplierId, x.OrderId },
                        principalTable: "Orders",
                        principalColumns: new[] { "SupplierId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OrderRevision",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SupplierId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderRevision", x => new { x.SupplierId, x.Id });
                    table.ForeignKey(
                        name: "FK_OrderRevision_Orders_SupplierId_OrderId",
                        columns: x => new { x.SupplierId, x.OrderId },
                        principalTable: "Orders",
                        principalColumns: new[] { "SupplierId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LineAnswer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SupplierId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    LineId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Offer = table.Column<string>(type: "text", nullable: false),
                    Deviations = table.Column<string>(type: "text", nullable: false),
                    Policy = table.Column<string>(type: "text", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AnsweredBy = table.Column<string>(type: "text", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DecidedBy = table.Column<string>(type: "text", nullable: true),
                    DecisionReason = table.Column<string>(type: "text", nullable: true),
                    Counter = table.Column<string>(type: "text", nullable: true),
                    CounterDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    StateBefore = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AgreedBefore = table.Column<string>(type: "text", nullable: false),
                    AgreedPriceBefore = table.Column<decimal>(type: "numeric", nullable: true),
                    AnswerByBefore = table.Column<DateOnly>(type: "date", nullable: true),
                    ExpediteToBefore = table.Column<DateOnly>(type: "date", nullable: true),
                    ExpediteReasonBefore = table.Column<string>(type: "text", nullable: true),
                    ExpediteCostBefore = table.Column<decimal>(type: "numeric", nullable: true),
                    ExpediteFromBefore = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    IsPosted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LineAnswer", x => new { x.SupplierId, x.Id });
                    table.ForeignKey(
                        name: "FK_LineAnswer_OrderLine_SupplierId_LineId",
                        columns: x => new { x.SupplierId, x.LineId },
                        principalTable: "OrderLine",
                        principalColumns: new[] { "SupplierId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ScheduleLine",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SupplierId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    LineId = table.Column<Guid>(type: "uuid", nullable: false),
                    Baseline = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Quantity = table.Column<decimal>(type: "numeric", nullable: false),
                    OnDock = table.Column<DateOnly>(type: "date", nullable: false),
                    PlantCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ItemNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Unit = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Expected = table.Column<decimal>(type: "numeric", nullable: true),
                    OnTime = table.Column<decimal>(type: "numeric", nullable: true),
                    Late = table.Column<decimal>(type: "numeric", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScheduleLine", x => new { x.SupplierId, x.Id });
                    table.ForeignKey(
                        name: "FK_ScheduleLine_OrderLine_SupplierId_LineId",
                        columns: x => new { x.SupplierId, x.LineId },
                        principalTable: "OrderLine",
                        principalColumns: new[] { "SupplierId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AnswerDrafts_Id",
                table: "AnswerDrafts",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AnswerDrafts_SupplierId_OrderId_UserId",
                table: "AnswerDrafts",
                columns: new[] { "SupplierId", "OrderId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Audit_At_Id_UserId_By",
                table: "Audit",
                columns: new[] { "At", "Id", "UserId", "By" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_EntityId_At",
                table: "Audit",
                columns: new[] { "EntityId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_SupplierId_Sequence",
                table: "Audit",
                columns: new[] { "SupplierId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Audit_Unsealed",
                table: "Audit",
                column: "Id",
                unique: true,
                filter: "\"Sequence\" is null");

            migrationBuilder.CreateIndex(
                name: "IX_Calendars_Code",
                table: "Calendars",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseEntry_Id",
                table: "CaseEntry",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseEntry_SupplierId_CaseId",
                table: "CaseEntry",
                columns: new[] { "SupplierId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Id",
                table: "Cases",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_OpenSubject",
                table: "Cases",
                column: "OpenSubject",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_PlantCode_ItemNumber",
                table: "Cases",
                columns: new[] { "PlantCode", "ItemNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_State_DueAt",
                table: "Cases",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_SupplierId_OrderId",
                table: "Cases",
                columns: new[] { "SupplierId", "OrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_CrossReferences_Kind_Target",
                table: "CrossReferences",
                columns: new[] { "Kind", "Target" });

            migrationBuilder.CreateIndex(
                name: "IX_CrossReferences_System_Kind_ForeignId",
                table: "CrossReferences",
                columns: new[] { "System", "Kind", "ForeignId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Demand_PlantCode_ItemNumber_NeededOn",
                table: "Demand",
                columns: new[] { "PlantCode", "ItemNumber", "NeededOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ErpFeeds_ErpCode_Feed",
                table: "ErpFeeds",
                columns: new[] { "ErpCode", "Feed" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Inbound_ForeignId_System_Kind_Stamp",
                table: "Inbound",
                columns: new[] { "ForeignId", "System", "Kind", "Stamp" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Inbound_State_ReceivedAt",
                table: "Inbound",
                columns: new[] { "State", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Items_Number",
                table: "Items",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Lanes_Id",
                table: "Lanes",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Lanes_SupplierId_PlantCode",
                table: "Lanes",
                columns: new[] { "SupplierId", "PlantCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LineAnswer_AnsweredAt_Id_SupplierId_Outcome",
                table: "LineAnswer",
                columns: new[] { "AnsweredAt", "Id", "SupplierId", "Outcome" });

            migrationBuilder.CreateIndex(
                name: "IX_LineAnswer_Id",
                table: "LineAnswer",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LineAnswer_SupplierId_LineId_Number",
                table: "LineAnswer",
                columns: new[] { "SupplierId", "LineId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_UserId_SupplierId_Role",
                table: "Memberships",
                columns: new[] { "UserId", "SupplierId", "Role" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrderEntries_Id",
                table: "OrderEntries",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrderEntries_Kind_At",
                table: "OrderEntries",
                columns: new[] { "Kind", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_OrderEntries_SupplierId_OrderId_At",
                table: "OrderEntries",
                columns: new[] { "SupplierId", "OrderId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_OrderLine_Id",
                table: "OrderLine",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrderLine_ItemNumber_NeededOn",
                table: "OrderLine",
                columns: new[] { "ItemNumber", "NeededOn" });

            migrationBuilder.CreateIndex(
                name: "IX_OrderLine_MovedAt",
                table: "OrderLine",
                column: "MovedAt");

            migrationBuilder.CreateIndex(
                name: "IX_OrderLine_State_NeededOn",
                table: "OrderLine",
                columns: new[] { "State", "NeededOn" });

            migrationBuilder.CreateIndex(
                name: "IX_OrderLine_SupplierId_OrderId",
                table: "OrderLine",
                columns: new[] { "SupplierId", "OrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_OrderMessages_Id",
                table: "OrderMessages",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrderMessages_SupplierId_OrderId_SentAt",
                table: "OrderMessages",
                columns: new[] { "SupplierId", "OrderId", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OrderRevision_Id",
                table: "OrderRevision",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrderRevision_SupplierId_OrderId_Number",
                table: "OrderRevision",
                columns: new[] { "SupplierId", "OrderId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Buyer_State",
                table: "Orders",
                columns: new[] { "Buyer", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Id",
                table: "Orders",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Number_ErpCode",
                table: "Orders",
                columns: new[] { "Number", "ErpCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Orders_OrderedOn",
                table: "Orders",
                column: "OrderedOn");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_State_AnswerBy",
                table: "Orders",
                columns: new[] { "State", "AnswerBy" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_SupplierId_OrderedOn",
                table: "Orders",
                columns: new[] { "SupplierId", "OrderedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_SupplierId_State_AnswerBy",
                table: "Orders",
                columns: new[] { "SupplierId", "State", "AnswerBy" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DeliveredAt_ParkedAt_At",
                table: "Outbox",
                columns: new[] { "DeliveredAt", "ParkedAt", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Id",
                table: "Outbox",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outlooks_PlantCode_ItemNumber",
                table: "Outlooks",
                columns: new[] { "PlantCode", "ItemNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outlooks_WorkedOutOn",
                table: "Outlooks",
                column: "WorkedOutOn");

            migrationBuilder.CreateIndex(
                name: "IX_Outlooks_Worry",
                table: "Outlooks",
                column: "Worry");

            migrationBuilder.CreateIndex(
                name: "IX_Plants_Code",
                table: "Plants",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Scope_Key_Number",
                table: "Policies",
                columns: new[] { "Scope", "Key", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Postings_ErpCode_Key",
                table: "Postings",
                columns: new[] { "ErpCode", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Postings_ErpCode_State_NextAttemptAt",
                table: "Postings",
                columns: new[] { "ErpCode", "State", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Postings_Id",
                table: "Postings",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Postings_Open",
                table: "Postings",
                column: "ClaimableAt",
                filter: "\"State\" <> 'Confirmed' and \"State\" <> 'Rejected' and \"State\" <> 'Withdrawn'");

            migrationBuilder.CreateIndex(
                name: "IX_Postings_State_MadeAt_Id",
                table: "Postings",
                columns: new[] { "State", "MadeAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Postings_SupplierId_OrderId",
                table: "Postings",
                columns: new[] { "SupplierId", "OrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_Id",
                table: "SavedViews",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_SupplierId_UserId_Name",
                table: "SavedViews",
                columns: new[] { "SupplierId", "UserId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScheduleLine_Expected",
                table: "ScheduleLine",
                columns: new[] { "OnDock", "PlantCode", "OrderId", "LineId", "Baseline" },
                filter: "\"Expected\" is not null");

            migrationBuilder.CreateIndex(
                name: "IX_ScheduleLine_Id",
                table: "ScheduleLine",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScheduleLine_Needed",
                table: "ScheduleLine",
                columns: new[] { "OnDock", "PlantCode", "SupplierId", "LineId", "Quantity", "OnTime", "Late" },
                filter: "\"OnTime\" is not null");

            migrationBuilder.CreateIndex(
                name: "IX_ScheduleLine_PlantCode_ItemNumber_OnDock",
                table: "ScheduleLine",
                columns: new[] { "PlantCode", "ItemNumber", "OnDock" });

            migrationBuilder.CreateIndex(
                name: "IX_ScheduleLine_SupplierId_LineId",
                table: "ScheduleLine",
                columns: new[] { "SupplierId", "LineId" });

            migrationBuilder.CreateIndex(
                name: "IX_Stock_PlantCode_ItemNumber",
                table: "Stock",
                columns: new[] { "PlantCode", "ItemNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Stoppages_ErpCode_ForeignId",
                table: "Stoppages",
                columns: new[] { "ErpCode", "ForeignId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SupplierItems_Id",
                table: "SupplierItems",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SupplierItems_SupplierId_ItemNumber",
                table: "SupplierItems",
                columns: new[] { "SupplierId", "ItemNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Suppliers_Id",
                table: "Suppliers",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Suppliers_Number",
                table: "Suppliers",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Units_Code",
                table: "Units",
                column: "Code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AnswerDrafts");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "Audit");

            migrationBuilder.DropTable(
                name: "AuditChains");

            migrationBuilder.DropTable(
                name: "Calendars");

            migrationBuilder.DropTable(
                name: "CaseEntry");

            migrationBuilder.DropTable(
                name: "CrossReferences");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "Demand");

            migrationBuilder.DropTable(
                name: "ErpFeeds");

            migrationBuilder.DropTable(
                name: "Inbound");

            migrationBuilder.DropTable(
                name: "Items");

            migrationBuilder.DropTable(
                name: "Lanes");

            migrationBuilder.DropTable(
                name: "LineAnswer");

            migrationBuilder.DropTable(
                name: "LiveNotes");

            migrationBuilder.DropTable(
                name: "Memberships");

            migrationBuilder.DropTable(
                name: "OrderEntries");

            migrationBuilder.DropTable(
                name: "OrderMessages");

            migrationBuilder.DropTable(
                name: "OrderRevision");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "Outlooks");

            migrationBuilder.DropTable(
                name: "Plants");

            migrationBuilder.DropTable(
                name: "Policies");

            migrationBuilder.DropTable(
                name: "Postings");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropTable(
                name: "ScheduleLine");

            migrationBuilder.DropTable(
                name: "Stock");

            migrationBuilder.DropTable(
                name: "Stoppages");

            migrationBuilder.DropTable(
                name: "SupplierItems");

            migrationBuilder.DropTable(
                name: "Suppliers");

            migrationBuilder.DropTable(
                name: "Units");

            migrationBuilder.DropTable(
                name: "Cases");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "OrderLine");

            migrationBuilder.DropTable(
                name: "Orders");
        }
    }
}
