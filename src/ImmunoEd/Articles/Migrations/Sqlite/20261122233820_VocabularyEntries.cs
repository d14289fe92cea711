using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImmunoEd.Articles.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class VocabularyEntries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "VocabularyVersion",
                table: "Pages",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "VocabularyEntries",
                columns: table => new
                {
                    File = table.Column<string>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: true),
                    IsRemoved = table.Column<bool>(type: "INTEGER", nullable: false),
                    FolderSource = table.Column<string>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    AccountId = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VocabularyEntries", x => new { x.File, x.Slug });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Pages_VocabularyVersion",
                table: "Pages",
                column: "VocabularyVersion");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "VocabularyEntries");

            migrationBuilder.DropIndex(
                name: "IX_Pages_VocabularyVersion",
                table: "Pages");

            migrationBuilder.Sql("""ALTER TABLE "Pages" DROP COLUMN "VocabularyVersion";""");
        }
    }
}
