using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImmunoEd.Articles.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class UnrelatedChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "UnrelatedChanges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PageId = table.Column<int>(type: "INTEGER", nullable: false),
                    Section = table.Column<string>(type: "TEXT", nullable: false),
                    FormerTags = table.Column<string>(type: "TEXT", nullable: true),
                    Linking = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnrelatedChanges", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_UnrelatedChanges_PageId",
                table: "UnrelatedChanges",
                column: "PageId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "UnrelatedChanges");
        }
    }
}
