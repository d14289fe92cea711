FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# Packages are a layer of their own, kept until the project or its lock file changes.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/ImmunoEd/ImmunoEd.csproj src/ImmunoEd/packages.lock.json src/ImmunoEd/
RUN dotnet restore src/ImmunoEd --locked-mode -p:PublishReadyToRun=true

COPY .editorconfig ./
COPY src/ImmunoEd/ src/ImmunoEd/
RUN dotnet publish src/ImmunoEd --no-restore -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o /app \
    && mkdir /data

# No shell, no package manager, and a user that is not root.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app ./
COPY content/ content/
# The base image has no mkdir and no chown: the folder comes from the build stage, owned by the program's user.
COPY --from=build --chown=$APP_UID:$APP_UID /data /data

ENV ASPNETCORE_HTTP_PORTS=5080 \
    Data__Directory=/data \
    DOTNET_EnableDiagnostics=0
EXPOSE 5080
VOLUME ["/data"]
USER $APP_UID

HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["/app/ImmunoEd", "health"]
ENTRYPOINT ["/app/ImmunoEd"]
