using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImmunoEd.Articles.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TagNeighbours : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PageTags_Kind_Slug",
                table: "PageTags");

            migrationBuilder.CreateTable(
                name: "TagRarities",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Rarity = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TagRarities", x => new { x.Kind, x.Slug });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Pages_Section_Id",
                table: "Pages",
                columns: new[] { "Section", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PageTags_Kind_Slug_PageId",
                table: "PageTags",
                columns: new[] { "Kind", "Slug", "PageId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TagRarities");

            migrationBuilder.DropIndex(
                name: "IX_Pages_Section_Id",
                table: "Pages");

            migrationBuilder.DropIndex(
                name: "IX_PageTags_Kind_Slug_PageId",
                table: "PageTags");

            migrationBuilder.CreateIndex(
                name: "IX_PageTags_Kind_Slug",
                table: "PageTags",
                columns: new[] { "Kind", "Slug" });
        }
    }
}
