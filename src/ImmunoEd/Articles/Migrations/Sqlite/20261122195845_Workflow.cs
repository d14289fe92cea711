using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImmunoEd.Articles.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Workflow : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AccountId",
                table: "Revisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AccountId",
                table: "Decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GradeReason",
                table: "Decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "Articles",
                type: "TEXT",
                nullable: false,
                defaultValue: "Draft");

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AccountId = table.Column<string>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Act = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: true),
                    Detail = table.Column<string>(type: "TEXT", nullable: true),
                    PreviousHash = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditHeads",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    LastId = table.Column<long>(type: "INTEGER", nullable: false),
                    LastHash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditHeads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<string>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: true),
                    BaseRevisionId = table.Column<int>(type: "INTEGER", nullable: true),
                    Form = table.Column<string>(type: "TEXT", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Drafts_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PageReferences",
                columns: table => new
                {
                    PageId = table.Column<int>(type: "INTEGER", nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PageReferences", x => new { x.PageId, x.Address });
                    table.ForeignKey(
                        name: "FK_PageReferences_Pages_PageId",
                        column: x => x.PageId,
                        principalTable: "Pages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ScheduledChanges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    RevisionId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    AccountId = table.Column<string>(type: "TEXT", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", nullable: true),
                    GradeReason = table.Column<string>(type: "TEXT", nullable: true),
                    Replacement = table.Column<string>(type: "TEXT", nullable: true),
                    Problem = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScheduledChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScheduledChanges_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ScheduledChanges_Revisions_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "Revisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "AuditHeads",
                columns: new[] { "Id", "LastHash", "LastId" },
                values: new object[] { 1, "0000000000000000000000000000000000000000000000000000000000000000", 0L });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_State_Id",
                table: "Articles",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At",
                table: "AuditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_AccountId_ArticleId",
                table: "Drafts",
                columns: new[] { "AccountId", "ArticleId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_ArticleId",
                table: "Drafts",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_PageReferences_Address",
                table: "PageReferences",
                column: "Address");

            migrationBuilder.CreateIndex(
                name: "IX_ScheduledChanges_ArticleId_Kind",
                table: "ScheduledChanges",
                columns: new[] { "ArticleId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScheduledChanges_At",
                table: "ScheduledChanges",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_ScheduledChanges_RevisionId",
                table: "ScheduledChanges",
                column: "RevisionId");

            migrationBuilder.Sql("UPDATE Articles SET State = 'Published' WHERE LiveRevisionId = LatestRevisionId;");
            migrationBuilder.Sql("UPDATE Articles SET State = 'Withdrawn' WHERE LiveRevisionId IS NULL AND Id IN (SELECT ArticleId FROM Decisions WHERE Kind = 'Withdrawn');");

            // Statements that go round the change tracker reach these tables too.
            foreach (var table in new[] { "Revisions", "Decisions" })
            {
                foreach (var change in new[] { "UPDATE", "DELETE" })
                    migrationBuilder.Sql($"CREATE TRIGGER {table}NoLater{change} BEFORE {change} ON {table} BEGIN SELECT RAISE(ABORT, '{table} are history: they are added, never changed or deleted.'); END;");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in new[] { "Revisions", "Decisions" })
            {
                foreach (var change in new[] { "UPDATE", "DELETE" })
                    migrationBuilder.Sql($"DROP TRIGGER {table}NoLater{change};");
            }

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "AuditHeads");

            migrationBuilder.DropTable(
                name: "Drafts");

            migrationBuilder.DropTable(
                name: "PageReferences");

            migrationBuilder.DropTable(
                name: "ScheduledChanges");

            migrationBuilder.DropIndex(
                name: "IX_Articles_State_Id",
                table: "Articles");

            migrationBuilder.Sql("ALTER TABLE Revisions DROP COLUMN AccountId;");

            migrationBuilder.Sql("ALTER TABLE Decisions DROP COLUMN AccountId;");

            migrationBuilder.Sql("ALTER TABLE Decisions DROP COLUMN GradeReason;");

            migrationBuilder.Sql("ALTER TABLE Articles DROP COLUMN State;");
        }
    }
}
