using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImmunoEd.Articles.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PageIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Pages_Id_Section_Slug_UpdatedAt_ReviewedAt",
                table: "Pages",
                columns: new[] { "Id", "Section", "Slug", "UpdatedAt", "ReviewedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Pages_RendererVersion",
                table: "Pages",
                column: "RendererVersion");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Pages_Id_Section_Slug_UpdatedAt_ReviewedAt",
                table: "Pages");

            migrationBuilder.DropIndex(
                name: "IX_Pages_RendererVersion",
                table: "Pages");
        }
    }
}
