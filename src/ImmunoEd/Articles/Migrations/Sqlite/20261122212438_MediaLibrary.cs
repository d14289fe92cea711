using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImmunoEd.Articles.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MediaLibrary : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AccountId",
                table: "Files",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "AddedAt",
                table: "Files",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "AddedBy",
                table: "Files",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Alternative",
                table: "Files",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Captions",
                table: "Files",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContentId",
                table: "Files",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "FolderHash",
                table: "Files",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsDecorative",
                table: "Files",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsDescribedByStaff",
                table: "Files",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "Length",
                table: "Files",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "OriginalName",
                table: "Files",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Title",
                table: "Files",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Transcript",
                table: "Files",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TranscriptPath",
                table: "Files",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Files",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "FileChunks",
                columns: table => new
                {
                    ContentId = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileChunks", x => new { x.ContentId, x.Number });
                });

            migrationBuilder.Sql(
                """
                UPDATE "Files" SET
                    "Length" = length("Bytes"), "ContentId" = lower(hex(randomblob(16))), "FolderHash" = "Hash", "Version" = 1,
                    "AddedBy" = 'import', "AddedAt" = strftime('%Y-%m-%d %H:%M:%f', 'now');
                """);
            migrationBuilder.Sql(
                """
                WITH RECURSIVE "Pieces" ("Path", "Number") AS (
                    SELECT "Path", 0 FROM "Files" WHERE "Length" > 0
                    UNION ALL
                    SELECT "Pieces"."Path", "Number" + 1 FROM "Pieces" JOIN "Files" ON "Files"."Path" = "Pieces"."Path" WHERE ("Number" + 1) * 1048576 < "Length")
                INSERT INTO "FileChunks" ("ContentId", "Number", "Bytes")
                SELECT "ContentId", "Number", substr("Bytes", "Number" * 1048576 + 1, 1048576) FROM "Pieces" JOIN "Files" ON "Files"."Path" = "Pieces"."Path";
                """);
            // The tool's own way would make the table anew outside of the migration's transaction.
            migrationBuilder.Sql("""ALTER TABLE "Files" DROP COLUMN "Bytes";""");

            migrationBuilder.CreateIndex(
                name: "IX_Pages_ReadingGrade",
                table: "Pages",
                column: "ReadingGrade");

            migrationBuilder.CreateIndex(
                name: "IX_Pages_ReviewDue",
                table: "Pages",
                column: "ReviewDue");

            migrationBuilder.CreateIndex(
                name: "IX_Files_AddedAt_Path",
                table: "Files",
                columns: new[] { "AddedAt", "Path" });

            migrationBuilder.CreateIndex(
                name: "IX_Files_Captions",
                table: "Files",
                column: "Captions");

            migrationBuilder.CreateIndex(
                name: "IX_Files_ContentId",
                table: "Files",
                column: "ContentId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FileChunks");

            migrationBuilder.DropIndex(
                name: "IX_Pages_ReadingGrade",
                table: "Pages");

            migrationBuilder.DropIndex(
                name: "IX_Pages_ReviewDue",
                table: "Pages");

            migrationBuilder.DropIndex(
                name: "IX_Files_AddedAt_Path",
                table: "Files");

            migrationBuilder.DropIndex(
                name: "IX_Files_Captions",
                table: "Files");

            migrationBuilder.DropIndex(
                name: "IX_Files_ContentId",
                table: "Files");

            migrationBuilder.DropColumn(
                name: "AccountId",
                table: "Files");

            migrationBuilder.DropColumn(
                name: "AddedAt",
                table: "Files");

            migrationBuilder.DropColumn(
                name: "AddedBy",
                table: "Files");

            migrationBuilder.DropColumn(
                name: "Alternative",
                table: "Files");

            migrationBuilder.DropColumn(
                name: "Captions",
                table: "Files");

            migrationBuilder.DropColumn(
                name: "ContentId",
                table: "Files");

            migrationBuilder.DropColumn(
                name: "FolderHash",
                table: "Files");

            migrationBuilder.DropColumn(
                name: "IsDecorative",
                table: "Files");

            migrationBuilder.DropColumn(
                name: "IsDescribedByStaff",
                table: "Files");

            migrationBuilder.DropColumn(
                name: "Length",
                table: "Files");

            migrationBuilder.DropColumn(
                name: "OriginalName",
                table: "Files");

            migrationBuilder.DropColumn(
                name: "Title",
                table: "Files");

            migrationBuilder.DropColumn(
                name: "Transcript",
                table: "Files");

            migrationBuilder.DropColumn(
                name: "TranscriptPath",
                table: "Files");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Files");

            migrationBuilder.AddColumn<byte[]>(
                name: "Bytes",
                table: "Files",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);
        }
    }
}
