using System;
using System.Linq;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImmunoEd.Articles.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TagsAndSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Page",
                table: "Treatments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Names",
                table: "Topics",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "Page",
                table: "Topics",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Spanish",
                table: "Topics",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "Score",
                table: "RelatedLinks",
                type: "REAL",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "PageTags",
                type: "TEXT",
                nullable: false,
                defaultValue: "Curated");

            migrationBuilder.Sql("""UPDATE "PageTags" SET "Origin" = 'Parent' WHERE NOT "Curated";""");

            migrationBuilder.AddColumn<string>(
                name: "Words",
                table: "PageTags",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Misspellings",
                table: "GlossaryTerms",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "SpanishSynonyms",
                table: "GlossaryTerms",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "SearchDocuments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Section = table.Column<string>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Names = table.Column<string>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    Headings = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchDocuments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SearchWords",
                columns: table => new
                {
                    Word = table.Column<string>(type: "TEXT", nullable: false),
                    Documents = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchWords", x => x.Word);
                });

            migrationBuilder.CreateTable(
                name: "SideEffects",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    ClinicalName = table.Column<string>(type: "TEXT", nullable: true),
                    Spanish = table.Column<string>(type: "TEXT", nullable: true),
                    Names = table.Column<string>(type: "TEXT", nullable: false),
                    Page = table.Column<string>(type: "TEXT", nullable: true),
                    EmergencySigns = table.Column<string>(type: "TEXT", nullable: false),
                    EmergencyAfter = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SideEffects", x => x.Slug);
                });

            migrationBuilder.CreateTable(
                name: "TagDecisions",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Accepted = table.Column<bool>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TagDecisions", x => new { x.ArticleId, x.Kind, x.Slug });
                    table.ForeignKey(
                        name: "FK_TagDecisions_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SearchDocuments_Section_Slug",
                table: "SearchDocuments",
                columns: new[] { "Section", "Slug" },
                unique: true);

            // The index of titles and names is small, so that a word which most bodies hold costs no scan of most pages.
            CreateFullText(migrationBuilder, "SearchText", "Title", "Names", "Summary", "Headings", "Body");
            CreateFullText(migrationBuilder, "SearchTitles", "Title", "Names");

            // EF would rebuild the table, outside the transaction; SQLite can drop a column by itself.
            migrationBuilder.Sql("""ALTER TABLE "PageTags" DROP COLUMN "Curated";""");
        }

        // Triggers catch every way to write a document; the index cannot disagree with its table.
        private static void CreateFullText(MigrationBuilder migrationBuilder, string name, params string[] columns)
        {
            var list = string.Join(", ", columns.Select(column => $"\"{column}\""));
            var old = string.Join(", ", columns.Select(column => $"old.\"{column}\""));
            var @new = string.Join(", ", columns.Select(column => $"new.\"{column}\""));
            var remove = $"INSERT INTO \"{name}\" (\"{name}\", rowid, {list}) VALUES ('delete', old.\"Id\", {old});";
            var add = $"INSERT INTO \"{name}\" (rowid, {list}) VALUES (new.\"Id\", {@new});";
            migrationBuilder.Sql($"""
                CREATE VIRTUAL TABLE "{name}" USING fts5({list}, content = 'SearchDocuments', content_rowid = 'Id', tokenize = 'porter unicode61 remove_diacritics 2');
                CREATE TRIGGER "{name}_Insert" AFTER INSERT ON "SearchDocuments" BEGIN {add} END;
                CREATE TRIGGER "{name}_Delete" AFTER DELETE ON "SearchDocuments" BEGIN {remove} END;
                CREATE TRIGGER "{name}_Update" AFTER UPDATE OF {list} ON "SearchDocuments" BEGIN {remove} {add} END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TABLE "SearchText"; DROP TABLE "SearchTitles";""");

            migrationBuilder.DropTable(
                name: "SearchDocuments");

            migrationBuilder.DropTable(
                name: "SearchWords");

            migrationBuilder.DropTable(
                name: "SideEffects");

            migrationBuilder.DropTable(
                name: "TagDecisions");

            migrationBuilder.DropColumn(
                name: "Page",
                table: "Treatments");

            migrationBuilder.DropColumn(
                name: "Names",
                table: "Topics");

            migrationBuilder.DropColumn(
                name: "Page",
                table: "Topics");

            migrationBuilder.DropColumn(
                name: "Spanish",
                table: "Topics");

            migrationBuilder.DropColumn(
                name: "Score",
                table: "RelatedLinks");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "PageTags");

            migrationBuilder.DropColumn(
                name: "Words",
                table: "PageTags");

            migrationBuilder.DropColumn(
                name: "Misspellings",
                table: "GlossaryTerms");

            migrationBuilder.DropColumn(
                name: "SpanishSynonyms",
                table: "GlossaryTerms");

            migrationBuilder.AddColumn<bool>(
                name: "Curated",
                table: "PageTags",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);
        }
    }
}
